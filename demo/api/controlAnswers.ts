import { Hono } from "hono";
import * as z from "zod/mini";
import { faults } from "./answers.ts";
import { findDocumented } from "./documented.ts";
import { problem } from "./problem.ts";
import { type Apis, createSwitches } from "./switches.ts";
import { apiNames, type World } from "./world.ts";

const AnswerBody = z.object({
  example: z.optional(z.string()),
  fault: z.optional(z.enum(faults, `must be one of ${faults.join(", ")}`)),
  times: z.optional(z.literal("now", 'can only be "now"')),
  count: z.optional(z.int("must be a whole number").check(z.positive("must be at least 1"))),
});

/** Tells routes what to answer instead of the truth. Mounted at `/control/answers`. */
export function createAnswerSwitches(world: World, apis: Apis, state: () => unknown): Hono {
  const switchBy = createSwitches(state);
  return new Hono()
    .put("/:api/:route", (context) => {
      const { api, route } = context.req.param();
      const known = apiNames.find((name) => name === api);
      if (known === undefined) return problem(404, `There is no API "${api}".`);
      const { names } = apis[known].router;
      if (route !== "*" && !names.includes(route)) {
        return problem(404, `${api} has no route "${route}". It has: ${names.join(", ")}, *.`);
      }
      return switchBy(AnswerBody, ({ count, ...answer }) => {
        if ((answer.example === undefined) === (answer.fault === undefined)) {
          return problem(400, 'Say either "example" or "fault".');
        }
        if (answer.example !== undefined && findDocumented(answer.example) === undefined) {
          return problem(400, `There is no example "${answer.example}".`);
        }
        world.answers.order(`${api}/${route}`, answer, count);
        return undefined;
      })(context);
    })
    .delete("/", () => {
      world.answers.drop();
      return Response.json(state());
    })
    .delete("/:api/:route", ({ req }) => {
      world.answers.drop(`${req.param("api")}/${req.param("route")}`);
      return Response.json(state());
    });
}

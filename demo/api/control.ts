import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { faults } from "./answers.ts";
import { check } from "./body.ts";
import { findDocumented } from "./documented.ts";
import { approvers } from "./people.ts";
import { problem } from "./problem.ts";
import type { Router } from "./router.ts";
import type { Store as VersionerStore } from "./versioner/store.ts";
import { approvalView, freezeView } from "./versioner/views.ts";
import { type ApiName, apiNames, type World } from "./world.ts";

const Api = z.enum(apiNames, `must be one of ${apiNames.join(", ")}`);
const Flag = z.boolean("must be true or false");
const Amount = z.number("must be a number").check(z.nonnegative("must not be negative"));

const FreezeBody = z.object({
  open: Flag,
  name: z._default(z.string(), "friday_freeze"),
  reason: z._default(z.string(), "Weekly deployment freeze"),
  message: z._default(z.string(), "No deployments allowed on Fridays after 3pm PST"),
  utcOffset: z._default(z.string().check(z.regex(/^[+-]\d\d:\d\d$/, 'must be an offset such as "-07:00"')), "-07:00"),
  startsInMinutes: z.optional(z.number("must be a number")),
  endsInMinutes: z.optional(z.number("must be a number")),
});
const ApprovalsBody = z.object({
  grant: z.optional(z.union([z.literal("next"), z.string()])),
  product_name: z.optional(z.string()),
  required: z.optional(Flag),
});
const LimitsBody = z.object({
  api: Api,
  limit: z.optional(Amount),
  windowMs: z.optional(Amount),
  exhaust: z.optional(Flag),
});
const MaintenanceBody = z.object({ api: Api, on: Flag, forSeconds: z.optional(Amount) });
const JobsBody = z.object({
  next: z.union(
    [z.literal(["succeed", "chance"]), z.int().check(z.positive())],
    'must be "succeed", "chance" or a step',
  ),
});
const AnswerBody = z.object({
  example: z.optional(z.string()),
  fault: z.optional(z.enum(faults, `must be one of ${faults.join(", ")}`)),
  times: z.optional(z.literal("now", 'can only be "now"')),
  count: z.optional(z.int("must be a whole number").check(z.positive("must be at least 1"))),
});

type Apis = Readonly<Record<ApiName, { readonly router: Router }>> & {
  readonly versioner: { readonly store: VersionerStore };
};

const hourMs = 3_600_000;

/** The switches behind the demo's control drawer. Each answers with the state of all of them. */
export function createControl(world: World, apis: Apis): Hono {
  const { store } = apis.versioner;
  const state = () => ({
    now: new Date(world.now()).toISOString(),
    aheadMs: world.clock.aheadMs,
    latencyMs: world.latencyMs,
    sessionExpired: world.sessionExpired,
    nextJobs: world.nextJobs,
    freeze: store.freeze === undefined ? null : freezeView(store.freeze),
    approvalsRequired: store.approvalsRequired,
    approvals: [...store.approvals.values()].map((one) => approvalView(one, store.ruleFor(one))),
    limits: Object.fromEntries(apiNames.map((api) => [api, pick(world.quotas[api])])),
    maintenance: Object.fromEntries(
      [...world.maintenance].map(([api, { endsAt }]) => [api, { endsAt: endsAt ?? null }]),
    ),
    answers: world.answers.list(),
    routes: Object.fromEntries(apiNames.map((api) => [api, apis[api].router.names])),
  });

  const switchBy =
    <Schema extends z.ZodMiniType>(schema: Schema, change: (wanted: z.output<Schema>) => Response | undefined) =>
    async ({ req }: Context): Promise<Response> => {
      const body = check(schema, await req.json().catch(() => undefined));
      if ("value" in body) return change(body.value) ?? Response.json(state());
      return problem(
        400,
        body.problems.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`).join("; "),
      );
    };

  return new Hono()
    .get("/", () => Response.json(state()))
    .post(
      "/freeze",
      switchBy(FreezeBody, ({ open, startsInMinutes, endsInMinutes, ...said }) => {
        const now = world.now();
        const at = (minutes: number) => Math.ceil((now + minutes * 60_000) / 1000) * 1000;
        // Left to itself it began the day before yesterday and ends tomorrow, both on the hour.
        const startsAt = startsInMinutes === undefined ? Math.floor(now / hourMs - 35) * hourMs : at(startsInMinutes);
        const endsAt = endsInMinutes === undefined ? Math.ceil(now / hourMs + 21) * hourMs : at(endsInMinutes);
        store.freeze = open ? { ...said, startsAt, endsAt } : undefined;
        return undefined;
      }),
    )
    .post(
      "/approvals",
      switchBy(ApprovalsBody, ({ grant, product_name, required }) => {
        store.approvalsRequired = required ?? store.approvalsRequired;
        return grant === undefined ? undefined : grantSeat(store, grant, product_name);
      }),
    )
    .post(
      "/limits",
      switchBy(LimitsBody, ({ api, limit, windowMs, exhaust }) => {
        const quota = world.quotas[api];
        if (limit !== undefined || windowMs !== undefined)
          quota.change(limit ?? quota.limit, windowMs ?? quota.windowMs);
        if (exhaust) quota.exhaust("sk_demo");
        return undefined;
      }),
    )
    .post(
      "/maintenance",
      switchBy(MaintenanceBody, ({ api, on, forSeconds }) => {
        const endsAt = forSeconds === undefined ? undefined : world.now() + forSeconds * 1000;
        if (on) world.maintenance.set(api, { endsAt });
        else world.maintenance.delete(api);
        return undefined;
      }),
    )
    .post(
      "/session",
      switchBy(z.object({ expired: Flag }), ({ expired }) => {
        world.sessionExpired = expired;
        return undefined;
      }),
    )
    .post(
      "/jobs",
      switchBy(JobsBody, ({ next }) => {
        world.nextJobs = next;
        return undefined;
      }),
    )
    .post(
      "/latency",
      switchBy(z.object({ ms: Amount }), ({ ms }) => {
        world.latencyMs = ms;
        return undefined;
      }),
    )
    .post(
      "/clock",
      switchBy(z.object({ advanceMs: Amount }), ({ advanceMs }) => {
        world.clock.advance(advanceMs);
        return undefined;
      }),
    )
    .post("/reset", () => new Response(null, { status: 204, headers: { "X-Demo-Reset": "true" } }))
    .put("/answers/:api/:route", (context) => {
      const { api, route } = context.req.param();
      const known = apiNames.find((name) => name === api);
      if (known === undefined) return problem(404, `There is no API "${api}".`);
      if (route !== "*" && !apis[known].router.names.includes(route)) {
        return problem(404, `${api} has no route "${route}". It has: ${apis[known].router.names.join(", ")}, *.`);
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
    .delete("/answers", () => {
      world.answers.drop();
      return Response.json(state());
    })
    .delete("/answers/:api/:route", ({ req }) => {
      world.answers.drop(`${req.param("api")}/${req.param("route")}`);
      return Response.json(state());
    })
    .all("*", () => problem(404, "There is no such switch. GET /control shows them."));
}

function pick({ limit, windowMs }: { limit: number; windowMs: number }) {
  return { limit, windowMs };
}

/** Seats one person in the newest request that still has a seat. */
function grantSeat(store: VersionerStore, name: string, product: string | undefined): Response | undefined {
  const open = [...store.approvals.values()]
    .reverse()
    .find(
      (one) => (product ?? one.product_name) === one.product_name && one.granted.length < store.ruleFor(one).required,
    );
  if (open === undefined) return problem(409, "No request is waiting for an approval.");
  const seated = new Set(open.granted.map(({ person }) => person.name));
  const may = approvers.filter((person) => store.ruleFor(open).roles.includes(person.role) && !seated.has(person.name));
  const asked = open.asked[0]?.person;
  const person =
    name === "next" ? (may.find((one) => one.name === asked?.name) ?? may[0]) : may.find((one) => one.name === name);
  if (person === undefined) {
    return problem(
      409,
      `${name} cannot approve this. Those who can: ${may.map((one) => one.name).join(", ") || "nobody"}.`,
    );
  }
  store.grant(open, person);
  return undefined;
}

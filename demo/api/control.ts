import { Hono } from "hono";
import * as z from "zod/mini";
import { createAnswerSwitches } from "./controlAnswers.ts";
import { grantSeat } from "./grantSeat.ts";
import { problem } from "./problem.ts";
import { type Apis, createSwitches, stateOf } from "./switches.ts";
import { apiNames, type World } from "./world.ts";

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
const hourMs = 3_600_000;

/** The switches behind the demo's control drawer. Each answers with the state of all of them. */
export function createControl(world: World, apis: Apis): Hono {
  const { store } = apis.versioner;
  const state = () => stateOf(world, apis);
  const switchBy = createSwitches(state);

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
      "/work",
      switchBy(z.object({ ms: Amount }), ({ ms }) => {
        world.workMs = ms;
        return undefined;
      }),
    )
    .post(
      "/clock",
      switchBy(z.object({ advanceMs: Amount, stop: z.optional(Flag) }), ({ advanceMs, stop }) => {
        if (stop) world.clock.stop();
        world.clock.advance(advanceMs);
        return undefined;
      }),
    )
    .post("/reset", () => new Response(null, { status: 204, headers: { "X-Demo-Reset": "true" } }))
    .route("/answers", createAnswerSwitches(world, apis, state))
    .all("*", () => problem(404, "There is no such switch. GET /control shows them."));
}

import type { Context } from "hono";
import type * as z from "zod/mini";
import { check } from "./body.ts";
import { problem } from "./problem.ts";
import type { Router } from "./router.ts";
import type { Store as VersionerStore } from "./versioner/store.ts";
import { approvalView, freezeView } from "./versioner/views.ts";
import { type ApiName, apiNames, type World } from "./world.ts";

/** What the switches reach into. */
export type Apis = Readonly<Record<ApiName, { readonly router: Router }>> & {
  readonly versioner: { readonly store: VersionerStore };
};

/** How all switches stand, for whoever draws them. */
export function stateOf(world: World, apis: Apis) {
  const { store } = apis.versioner;
  return {
    now: new Date(world.now()).toISOString(),
    aheadMs: world.clock.aheadMs,
    latencyMs: world.latencyMs,
    workMs: world.workMs,
    atWork: world.atWork,
    sessionExpired: world.sessionExpired,
    nextJobs: world.nextJobs,
    freeze: store.freeze === undefined ? null : freezeView(store.freeze),
    approvalsRequired: store.approvalsRequired,
    approvals: [...store.approvals.values()].map((one) => approvalView(one, store.ruleFor(one))),
    limits: Object.fromEntries(
      apiNames.map((api) => [api, { limit: world.quotas[api].limit, windowMs: world.quotas[api].windowMs }]),
    ),
    maintenance: Object.fromEntries(
      [...world.maintenance].map(([api, { endsAt }]) => [api, { endsAt: endsAt ?? null }]),
    ),
    answers: world.answers.list(),
    routes: Object.fromEntries(apiNames.map((api) => [api, apis[api].router.names])),
  };
}

type Change<Schema extends z.ZodMiniType> = (wanted: z.output<Schema>) => Response | undefined;

/** Makes routes that read a body, change something, and answer with the state, or with what was wrong. */
export function createSwitches(state: () => unknown) {
  return <Schema extends z.ZodMiniType>(schema: Schema, change: Change<Schema>) =>
    async ({ req }: Context): Promise<Response> => {
      const body = check(schema, await req.json().catch(() => undefined));
      if ("value" in body) return change(body.value) ?? Response.json(state());
      const wrong = body.problems.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`);
      return problem(400, wrong.join("; "));
    };
}

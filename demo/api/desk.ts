import { Hono } from "hono";
import type { Answer } from "./answers.ts";
import { createControl } from "./control.ts";
import { createDeployForge } from "./deployforge/routes.ts";
import { findDocumented, giveExample, readPreference } from "./documented.ts";
import { fail } from "./faults.ts";
import { toRoute } from "./paths.ts";
import { problem } from "./problem.ts";
import { createResource } from "./resource/routes.ts";
import { createSensei } from "./sensei/routes.ts";
import { createVersioner } from "./versioner/routes.ts";
import { createWorld, type WorldOptions } from "./world.ts";

/** One complete set of the four APIs with their state, and the switches that go with it. */
export function createDesk(options: WorldOptions): { fetch(request: Request): Promise<Response> } {
  const world = createWorld(options);
  const give = async (answer: Answer, request: Request): Promise<Response> => {
    if (answer.fault !== undefined) return fail(answer.fault, request);
    const found = findDocumented(answer.example ?? "");
    if (found === undefined) return problem(400, `There is no example "${answer.example}".`);
    const { api, example } = found;
    // Who is sent to a documented job finds one that has just begun.
    if (example.response.status === 202 && api === "deployforge") deployforge.store.restartDocumentedJob();
    if (example.response.status === 202 && api === "sensei") sensei.store.restartDocumentedMigration();
    return giveExample(example, pathOf(request), answer.times === "now" ? world.now() : undefined);
  };

  const deployforge = createDeployForge({ world, give });
  const versioner = createVersioner({ world, give });
  const resource = createResource({ world, give });
  const sensei = createSensei({ world, give });
  const apis = { deployforge, versioner, resource, sensei };

  const app = new Hono({ getPath: pathOf });
  app.route("/control", createControl(world, apis));
  app.use(async ({ req }, next) => {
    await pause(world.latencyMs, req.raw.signal);
    const preference = readPreference(req.header("prefer") ?? null);
    if (preference === undefined) return next();
    return give(preference, req.raw);
  });
  for (const [name, { router }] of Object.entries(apis)) app.route(`/${name}`, router.app);
  app.notFound(() => problem(404, "The demo has /deployforge, /versioner, /resource, /sensei and /control."));

  return { fetch: async (request) => app.fetch(request) };
}

function pathOf(request: Request): string {
  return toRoute(new URL(request.url).pathname);
}

function pause(ms: number, signal: AbortSignal): Promise<void> | undefined {
  if (ms === 0 || signal.aborted) return undefined;
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}

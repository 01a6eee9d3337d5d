import { createServer, type Server } from "node:http";
import { createDemoApi, type DemoApi, type DemoApiOptions } from "./api/createDemoApi.ts";
import { withCors } from "./cors.ts";
import { toNodeListener } from "./node.ts";

/** How long answers take for people to see what waiting looks like. */
const latencyMs = 250;

/** The API for a server that also serves the pages: same origin, no CORS. */
export function createEmbeddedApi(options: DemoApiOptions = {}) {
  const api: DemoApi = createDemoApi({ latencyMs: latencyFromEnvironment(), ...options });
  return toNodeListener(api.fetch);
}

/** The API alone, for pages of any origin. */
export function createAloneServer(options: DemoApiOptions = {}): Server {
  const api = createDemoApi({ latencyMs: latencyFromEnvironment(), ...options });
  return createServer(toNodeListener(withCors(api.fetch)));
}

function latencyFromEnvironment(): number {
  const ms = Number(process.env["DEMO_LATENCY_MS"] ?? latencyMs);
  return Number.isFinite(ms) && ms >= 0 ? ms : latencyMs;
}

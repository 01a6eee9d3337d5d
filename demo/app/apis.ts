import { createOutcomeStats, type Dialect } from "faultline";
import { deployforge as deployforgeDialect } from "faultline/dialects/deployforge";
import { resource as resourceDialect } from "faultline/dialects/resource";
import { sensei as senseiDialect } from "faultline/dialects/sensei";
import { versioner as versionerDialect } from "faultline/dialects/versioner";
import { type Api, type ApiOptions, createApi } from "faultline/react-query";
import { dialects } from "./dialects.ts";

const address = new URLSearchParams(location.search);

/** Where the APIs run: beside the page, or at the address in `?api=`, to see what another origin hides. */
const root = address.get("api") ?? location.origin;

/** `?world=` has a state of its own, so that tests that run side by side do not meet. */
const world = address.get("world");

/** Whose key the page shows: `?key=sk_viewer` may read only. */
const headers = {
  Authorization: `Bearer ${address.get("key") ?? "sk_demo"}`,
  ...(world !== null && { "X-Demo-World": world }),
};

/** How long Sensei may take. */
const SENSEI_LIMIT_MS = 8000;

const deskNames = ["deployforge", "versioner", "resource", "sensei"] as const;

/** All four share one origin but no limit, so each has a gate of its own, and each world too. */
function createDeskApi(name: (typeof deskNames)[number], dialect: Dialect, options?: Partial<ApiOptions>): Api {
  const baseUrl = `${root}/${name}`;
  const scope = world === null ? baseUrl : `${baseUrl} ${world}`;
  return createApi({ baseUrl, dialects: [dialect], headers, gate: { scope }, ...options });
}

export const deployforge = createDeskApi("deployforge", deployforgeDialect);
export const versioner = createDeskApi("versioner", versionerDialect);
/** How often each status came: the Resource API's page asks its clients to watch that. */
export const resourceStats = createOutcomeStats();
// Its ETags cross: the API allows `If-None-Match` and exposes `ETag`.
export const resource = createDeskApi("resource", resourceDialect, {
  conditional: true,
  onOutcome: resourceStats.record,
});
export const sensei = createDeskApi("sensei", senseiDialect, { timeoutMs: SENSEI_LIMIT_MS });

/** An API for each dialect that the package has, so that a new one can be replayed before the desk has a page for it. */
const replayed: Readonly<Record<string, Api>> = Object.fromEntries(
  Object.entries(dialects).map(([name, own]) => {
    const isOfDesk = (deskNames as readonly string[]).includes(name);
    const api = createApi({
      baseUrl: `${root}/${isOfDesk ? name : `documented/${name}`}`,
      dialects: own,
      headers,
      ...(name === "sensei" && { timeoutMs: SENSEI_LIMIT_MS }),
      // Each reply is to be seen by itself: none holds up the next, and none is asked for by halves.
      gate: false,
      conditional: false,
    });
    return [name, api];
  }),
);

export function apiOf(dialect: string): Api {
  const api = replayed[dialect];
  if (api !== undefined) return api;
  throw new Error(
    `There is no dialect "${dialect}", so nobody can ask its API. Its folder in src/dialects is its name.`,
  );
}

/** Turns one of the demo's own switches, which are no part of the APIs. */
export async function control(path: string, body?: unknown, method = "POST"): Promise<void> {
  await fetch(`${root}/control${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { "Content-Type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

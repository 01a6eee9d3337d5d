import { deployforge as deployforgeDialect } from "faultline/dialects/deployforge";
import { resource as resourceDialect } from "faultline/dialects/resource";
import { sensei as senseiDialect } from "faultline/dialects/sensei";
import { versioner as versionerDialect } from "faultline/dialects/versioner";
import { createApi } from "faultline/react-query";

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

/** The root of each API: the pages that replay documented replies ask there. */
export const apis = {
  deployforge: createApi({ baseUrl: `${root}/deployforge`, dialects: [deployforgeDialect], headers }),
  versioner: createApi({ baseUrl: `${root}/versioner`, dialects: [versionerDialect], headers }),
  resource: createApi({ baseUrl: `${root}/resource`, dialects: [resourceDialect], headers }),
  sensei: createApi({ baseUrl: `${root}/sensei`, dialects: [senseiDialect], headers, timeoutMs: 8000 }),
};
export type ApiName = keyof typeof apis;

export const { deployforge, versioner, resource, sensei } = apis;

/** Turns one of the demo's own switches, which are no part of the APIs. */
export async function control(path: string, body?: unknown, method = "POST"): Promise<void> {
  await fetch(`${root}/control${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { "Content-Type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

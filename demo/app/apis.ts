import { deployforge as deployforgeDialect } from "faultline/dialects/deployforge";
import { resource as resourceDialect } from "faultline/dialects/resource";
import { sensei as senseiDialect } from "faultline/dialects/sensei";
import { versioner as versionerDialect } from "faultline/dialects/versioner";
import { createApi } from "faultline/react-query";

/** Where the API runs: beside the page, or at the address in `?api=` to see what another origin hides. */
const root = new URLSearchParams(location.search).get("api") ?? location.origin;

/** The key that the person signed in with; the demo has one that may write and one that may only read. */
export const session = { key: "sk_demo" };

const headers = () => ({ Authorization: `Bearer ${session.key}` });

export const deployforge = createApi({ baseUrl: `${root}/deployforge`, dialects: [deployforgeDialect], headers });
export const versioner = createApi({ baseUrl: `${root}/versioner`, dialects: [versionerDialect], headers });
export const resource = createApi({ baseUrl: `${root}/resource`, dialects: [resourceDialect], headers });
export const sensei = createApi({ baseUrl: `${root}/sensei`, dialects: [senseiDialect], headers, timeoutMs: 8000 });

/** The demo's own switches; no part of the APIs. */
export async function control(path: string, body?: unknown, method = "POST"): Promise<unknown> {
  const init =
    body === undefined
      ? { method }
      : { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  const response = await fetch(`${root}/control${path}`, init);
  return response.status === 204 ? undefined : response.json();
}

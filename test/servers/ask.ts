import { common } from "../../src/dialects/common/index.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { readReply } from "../../src/http/readReply.ts";
import type { FailureOf } from "../../src/outcome/failures.ts";
import type { Outcome } from "../../src/outcome/outcome.ts";
import { createApi } from "../../src/query/createApi.ts";

/** Where the clock of server and client stands: nothing that is counted in seconds depends on how long a test takes. */
export const now = Date.parse("2026-01-15T12:00:00Z");

/** What an app is told of a reply. */
export type Told = Outcome & Partial<Pick<FailureOf<"conflict">, "fields" | "helpUrl" | "mayRetry">>;

/** Asks over HTTP; what is given as `json` goes as the body of a POST, a text as it is. */
export async function ask(url: string, json?: unknown, type = "application/json"): Promise<Told> {
  const method = json === undefined ? "GET" : "POST";
  const body = typeof json === "string" ? json : JSON.stringify(json);
  const response = await fetch(url, { method, ...(body !== undefined && { body, headers: { "Content-Type": type } }) });
  return readOutcome(await readReply(response, { request: { method, url } }), common);
}

/** The same through the client that an app has, at its origin. */
export async function askByApi(baseUrl: string, path: string, json?: unknown): Promise<Told> {
  return createApi({ baseUrl, dialects: common }).request(path, json === undefined ? {} : { method: "POST", json });
}

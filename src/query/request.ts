import type { FailureKind } from "../outcome/failures.ts";
import type { Operation } from "../outcome/operation.ts";
import type { StandardSchema } from "./standardSchema.ts";
import type { QueryParameters } from "./toUrl.ts";

/** Header fields by name; `undefined` leaves one out. */
export type HeaderFields = Readonly<Record<string, string | undefined>>;

/** What a request may say beside its path. */
export interface RequestOptions<Output = unknown> {
  /** Default `"GET"`. */
  method?: string | undefined;
  /** Put behind those that the path brings; `undefined`: none. */
  query?: QueryParameters | undefined;
  /** The body, sent as JSON; `undefined`: none. */
  json?: unknown;
  /**
   * The body as `fetch` takes it, in place of `json`: a form with its files, a file, parameters, a text. It names its type
   * itself. No stream: that can be read once, and a repetition would send nothing.
   */
  body?: Exclude<BodyInit, ReadableStream> | undefined;
  /** They win over those of the API, and those over ours. */
  headers?: HeaderFields | undefined;
  /** Ends the request, and any wait before it; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Sent as `Idempotency-Key`: with it the server does the work once, however often it is asked. */
  idempotencyKey?: string | undefined;
  /** The client's own limit in milliseconds; default the API's; 0: none. */
  timeoutMs?: number | undefined;
  /** The path as a template, `"/users/{id}"`, for logs and metrics; default: made from the path, ids left out. */
  route?: string | undefined;
  /** What the person is doing; views read it from `failure.operation`. */
  operation?: Operation<FailureKind> | undefined;
  /** What the data must look like: any schema with `~standard` (zod, valibot, arktype). */
  schema?: StandardSchema<Output> | undefined;
}

/** Header fields of all requests to one API, or what is asked for them before each, a fresh token say. */
export type AppHeaders = HeaderFields | (() => HeaderFields | Promise<HeaderFields>);

/** The header fields of a request. The app's own win over ours, and those of the request over those of the API. */
export async function toHeaders(
  { json, body, headers, idempotencyKey }: RequestOptions,
  appHeaders: AppHeaders | undefined,
): Promise<Headers> {
  const type = "application/json";
  const ours = { accept: type, "content-type": json === undefined ? json : type, "idempotency-key": idempotencyKey };
  const ofApp = typeof appHeaders === "function" ? await appHeaders() : appHeaders;
  const fields = new Headers();
  for (const [name, value] of [ours, ofApp, headers].flatMap((some) => Object.entries(some ?? {}))) {
    if (value !== undefined) fields.set(name, value);
  }
  // The boundary between its parts is the browser's to name: an app that sends JSON with each request would hide it.
  if (body instanceof FormData) fields.delete("content-type");
  return fields;
}

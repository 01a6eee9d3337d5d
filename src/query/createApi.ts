import { checkDialects } from "../dialects/checkDialects.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { RequestFacts } from "../http/readReply.ts";
import type { OutcomeEvent } from "../observing/outcomeEvent.ts";
import type { RedactOptions } from "../observing/redactOptions.ts";
import type { Outcome } from "../outcome/outcome.ts";
import { backoffMs } from "../policies/backoff.ts";
import { LONGEST_WAIT_MS, type RetryPolicyOptions } from "../policies/retry.ts";
import type { GateOptions } from "../waiting/gateOptions.ts";
import { createGates } from "../waiting/gates.ts";
import { realTime, type Time } from "../waiting/time.ts";
import { createAttempts } from "./attempts.ts";
import { createConditional } from "./conditional.ts";
import type { OnUnauthenticated } from "./createRefresh.ts";
import { type Answer, createRequest, toAnswer } from "./createRequest.ts";
import { createMutationOptions, type ToMutationOptions } from "./mutationOptions.ts";
import { createQueryOptions, type ToQueryOptions } from "./queryOptions.ts";
import type { AppHeaders, RequestOptions } from "./request.ts";
import { isOfPage, toBase, toUrl } from "./toUrl.ts";

/** An HTTP API as the app describes it. */
export interface ApiOptions {
  /** Where the API is: absolute, or relative to the page. Requests to any other origin are refused. */
  baseUrl: string;
  /** How the API words its replies; `[]`: the status alone speaks. */
  dialects: readonly Dialect[];
  /** Default: the global `fetch`. */
  fetch?: typeof fetch | undefined;
  /** Sent with each request; a function is asked anew each time, and may be asynchronous. One that rejects counts as no reply, or as the `ApiError` it rejects with. */
  headers?: AppHeaders | undefined;
  /** Whether cookies go along (Fetch standard); default `"same-origin"`. */
  credentials?: RequestCredentials | undefined;
  /** How long a request may take, body included, in milliseconds; default, as with 0: as long as the browser lets it. */
  timeoutMs?: number | undefined;
  /**
   * When requests of `queryOptions` and `mutationOptions` are repeated by themselves. A `retry` of theirs, or else one that
   * the app gave its `QueryClient` for all, may only say less.
   */
  retry?: RetryPolicyOptions | undefined;
  /**
   * After a 429 or 503 that names a time, no request of its scope leaves the page until then: they wait together, and
   * one goes ahead to try. `false`: each finds the limit out for itself.
   */
  gate?: GateOptions | false | undefined;
  /**
   * Whether reads that had an `ETag` ask only for what has changed (RFC 9110 §13). Default: where the API has the page's
   * own origin. On another, the API must allow the header `If-None-Match` and expose `ETag`.
   */
  conditional?: boolean | undefined;
  /** Renews a sign-in after a 401. Many requests refused at once share one call, after which each is repeated once. */
  onUnauthenticated?: OnUnauthenticated | undefined;
  /**
   * Told once of each request that was sent, repetitions too, for logs and metrics. What was aborted, or held back at a
   * gate, did not happen. What it throws is reported, and changes nothing.
   */
  onOutcome?: ((event: OutcomeEvent) => unknown) | undefined;
  /** What the events of `onOutcome` leave out beyond what looks like a secret by itself. */
  redact?: RedactOptions | undefined;
  /** The clock of receptions and waits; default the machine's. */
  clock?: Time | undefined;
}

type Body<T> = Omit<RequestOptions<T>, "method">;

/** One HTTP API. */
export interface Api {
  /**
   * Sends a request and says what happened. Rejects when the caller's own `signal` aborts it, with the signal's reason;
   * and with a `TypeError`, before anything is sent, over a mistake in the app: an address outside the base, a body that
   * cannot be written as JSON, or a relative `baseUrl` where there is no page.
   */
  request(path: string, init?: RequestOptions): Promise<Outcome>;
  /** Sends a request; throws `ApiError` unless it went well. */
  send<T = unknown>(path: string, init?: RequestOptions<T>): Promise<Answer<T>>;
  /** `send(…).data`; so are the four others. */
  get<T = unknown>(path: string, init?: Body<T>): Promise<T>;
  post<T = unknown>(path: string, init?: Body<T>): Promise<T>;
  put<T = unknown>(path: string, init?: Body<T>): Promise<T>;
  patch<T = unknown>(path: string, init?: Body<T>): Promise<T>;
  delete<T = unknown>(path: string, init?: Body<T>): Promise<T>;
  /** Options for `useQuery`, `useApiQuery`, `prefetchQuery` and the like. Data is what `schema` promises. */
  queryOptions: ToQueryOptions;
  /** Options for `useMutation` and `useApiMutation`. */
  mutationOptions: ToMutationOptions;
}

/**
 * Describes an HTTP API to the rest of this package: where it is, how it words its replies, how to sign in.
 * Throws a `TypeError` when `baseUrl` is no address on any page and, while an app is developed, when `dialects` is not a
 * list of dialects.
 */
export function createApi(options: ApiOptions): Api {
  // A relative one is not refused yet: apps are also loaded on servers, where there is no page and nothing is asked.
  toBase(options.baseUrl, "https://any.invalid");
  checkDialects(options.dialects);
  const clock = options.clock ?? realTime;
  const { gate = {}, retry: { random = Math.random, maxDelayMs = LONGEST_WAIT_MS } = {} } = options;
  const guessMs = (refusals: number) => backoffMs(refusals, random);
  const gates = gate ? createGates(gate, { time: clock, random, guessMs, longestMs: maxDelayMs }) : undefined;
  const isConditional = ({ url }: RequestFacts) => options.conditional ?? isOfPage(url);
  const conditional = createConditional({ isEnabled: isConditional, now: clock.now });
  const request = createRequest({ ...options, now: clock.now, gates, conditional });
  const attempts = createAttempts(options.retry, clock, gates);

  const send: Api["send"] = <T>(path: string, init?: RequestOptions<T>) =>
    attempts.attemptOf(init?.signal, async (attempt) => toAnswer<T>(await request(path, init, attempt)));

  const by =
    (method: string) =>
    async <T>(path: string, init?: Body<T>): Promise<T> =>
      (await send<T>(path, { ...init, method })).data;

  return {
    request: async (path, init) => (await request(path, init)).outcome,
    send,
    get: by("GET"),
    post: by("POST"),
    put: by("PUT"),
    patch: by("PATCH"),
    delete: by("DELETE"),
    queryOptions: createQueryOptions(request, attempts, clock),
    mutationOptions: createMutationOptions(request, attempts, (path, query) => toUrl(options.baseUrl, path, query)),
  };
}

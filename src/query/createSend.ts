import type { Dialect } from "../dialects/dialect.ts";
import { readOutcome } from "../dialects/readOutcome.ts";
import { type RequestFacts, readReply } from "../http/readReply.ts";
import type { EpochMs } from "../http/time.ts";
import { isApiError } from "../outcome/ApiError.ts";
import type { Failure } from "../outcome/failures.ts";
import type { Outcome } from "../outcome/outcome.ts";
import { isOnline } from "../waiting/page.ts";
import { toBody } from "./body.ts";
import type { Conditional } from "./conditional.ts";
import { noticeHidden } from "./exposureNotice.ts";
import { limitTime } from "./limitTime.ts";
import { type AppHeaders, type RequestOptions, toHeaders } from "./request.ts";
import { noticeUnsent } from "./unsentNotice.ts";

export interface SendOptions {
  dialects: readonly Dialect[];
  fetch?: typeof fetch | undefined;
  headers?: AppHeaders | undefined;
  credentials?: RequestCredentials | undefined;
  timeoutMs?: number | undefined;
  /** Asks only for what has changed; `undefined`: always for everything. */
  conditional?: Conditional | undefined;
  now: () => EpochMs;
}

/** Sends one request and says what happened. */
export type Send = (request: RequestFacts, init: RequestOptions) => Promise<Outcome>;

const others = new WeakSet<Outcome>();

/** Notes that an outcome is that of another request: of the one for a token, which `headers` has sent in vain. */
function ofAnother(failure: Failure): Failure {
  const noted = { ...failure };
  others.add(noted);
  return noted;
}

/** Whether an outcome is that of another request, and says nothing of the limits that this one counts against. */
export function isOfAnother(outcome: Outcome): boolean {
  return others.has(outcome);
}

/** The only call of `fetch`. */
export function createSend(options: SendOptions): Send {
  return async function send(request: RequestFacts, init: RequestOptions): Promise<Outcome> {
    // Before the attempt: a body that cannot be written is a mistake in the app, not a failure of the network.
    const body = toBody(init);
    let sending: RequestInit | undefined;
    const { signal, ended, isOver, release } = limitTime(init.signal, init.timeoutMs ?? options.timeoutMs);

    async function exchange(): Promise<Outcome> {
      const headers = await toHeaders(init, options.headers);
      const settle = options.conditional?.(request, headers);
      // Looked up late, so that what a test or a monitor puts in its place is used.
      const fetchNow = options.fetch ?? globalThis.fetch;
      sending = {
        // fetch() puts only some methods into capitals, and PATCH is not among them.
        method: request.method,
        headers,
        ...(body !== undefined && { body }),
        ...(options.credentials && { credentials: options.credentials }),
        signal,
      };
      const response = await fetchNow(request.url, sending);
      const reply = await readReply(response, { request, receivedAt: options.now(), signal });
      // A body that stops because its time is up, or because nobody wants it, is no reply.
      signal.throwIfAborted();
      const outcome = readOutcome(reply, options.dialects);
      noticeHidden(reply, outcome, options.credentials);
      return settle ? settle(reply, outcome) : outcome;
    }

    // A browser that says so has no connection; one that does not may have none all the same.
    const isOffline = !isOnline();
    try {
      signal.throwIfAborted();
      return await Promise.race([exchange(), ended]);
    } catch (error) {
      init.signal?.throwIfAborted();
      if (isApiError(error)) return ofAnother(error.failure);
      const lost = { status: 0, receivedAt: options.now(), dialect: "http" };
      if (isOver()) return { kind: "timed-out", ...lost };
      if (!isOffline) noticeUnsent(error, request.url, request.method, sending);
      return { kind: "unreachable", ...lost, ...(isOffline && { unsent: true }) };
    } finally {
      release();
    }
  };
}

import type { RequestFacts } from "../http/readReply.ts";
import type { EpochMs } from "../http/time.ts";
import { ApiError } from "../outcome/ApiError.ts";
import type { Failure } from "../outcome/failures.ts";
import { type Accepted, isFailure, type Outcome, type Success } from "../outcome/outcome.ts";
import type { Gates } from "../waiting/gates.ts";
import { createGated } from "./createGated.ts";
import { createRefresh, type OnUnauthenticated } from "./createRefresh.ts";
import { createSend, type SendOptions } from "./createSend.ts";
import { createOutcomeEvents, type OutcomeEventsOptions } from "./outcomeEvents.ts";
import type { RequestOptions } from "./request.ts";
import { checkData, type StandardSchema } from "./standardSchema.ts";
import { toUrl } from "./toUrl.ts";

export interface RequesterOptions extends SendOptions, OutcomeEventsOptions {
  gates?: Gates | undefined;
  onUnauthenticated?: OnUnauthenticated | undefined;
}

/** What was asked, and what came of it. */
export interface Requested {
  readonly outcome: Outcome;
  readonly request: RequestFacts;
  readonly receivedAt: EpochMs;
}

/** @param attempt Which attempt at the same thing it is, for those who watch; default 1. */
export type Requester = (path: string, init?: RequestOptions, attempt?: number) => Promise<Requested>;

/** What a request that went well brought, with data of a known type. */
export type Answer<T = unknown> = (Omit<Success, "data"> | Omit<Accepted, "data">) & { readonly data: T };

/** The answer, or its failure thrown. The caller's schema, if any, has vouched for the type. */
export function toAnswer<T>({ outcome, request }: Requested): Answer<T> {
  if (isFailure(outcome)) throw new ApiError(outcome, request);
  return outcome as Answer<T>;
}

/** A request as the API's caller means it: sent, repeated once after a renewed sign-in, and held against its promise. */
export function createRequest(options: RequesterOptions): Requester {
  const events = createOutcomeEvents(options);
  const sendNow = events ? events.timed(createSend(options)) : createSend(options);
  const send = options.gates ? createGated(sendNow, options.gates) : sendNow;
  const refresh = createRefresh(options.onUnauthenticated);

  return async function request(path, init = {}, attempt = 1) {
    const facts: RequestFacts = {
      method: (init.method ?? "GET").toUpperCase(),
      url: toUrl(options.baseUrl, path, init.query),
      idempotencyKey: init.idempotencyKey,
    };
    const mark = refresh.mark();
    const told = { request: facts, route: init.route, attempt };
    let reply = await send(facts, init);
    let receivedAt = options.now();
    const renewed = reply.kind === "unauthenticated" && (await refresh.renew(reply, mark));
    if (renewed) {
      events?.tell({ ...told, sent: reply, outcome: withFacts(reply, facts, init), at: receivedAt });
      init.signal?.throwIfAborted();
      reply = isFailure(renewed) ? renewed : await send(facts, init);
      receivedAt = options.now();
    }
    const outcome = withFacts(await keepPromise(reply, init.schema, receivedAt), facts, init);
    events?.tell({ ...told, sent: reply, outcome, at: receivedAt, ...(renewed && { renewed: true }) });
    return { outcome, request: facts, receivedAt };
  };
}

function withFacts(outcome: Outcome, { method }: RequestFacts, { operation }: RequestOptions): Outcome {
  return isFailure(outcome) ? { ...outcome, method, operation } : outcome;
}

async function keepPromise(
  outcome: Outcome,
  schema: StandardSchema | undefined,
  receivedAt: EpochMs,
): Promise<Outcome> {
  if (!schema || isFailure(outcome) || outcome.kind === "no-content") return outcome;
  // What "not modified" speaks of is known here, and as it came; or it is the app's to know.
  if (outcome.kind === "not-modified" && outcome.data === undefined) return outcome;
  const checked = await checkData(schema, outcome.data);
  if ("data" in checked) return { ...outcome, data: checked.data };
  // What was accepted need not look yet like what is promised of its end.
  if (outcome.kind === "accepted" && outcome.job) return outcome;
  return toUnreadable(checked.problems, { status: outcome.status, requestId: outcome.requestId, receivedAt });
}

/** The failure of a reply that is not what was promised. */
export function toUnreadable(
  problems: readonly string[],
  about: Pick<Failure, "status" | "requestId" | "receivedAt" | "method" | "operation">,
): Failure {
  return { kind: "unreadable", dialect: "http", problems, ...about };
}

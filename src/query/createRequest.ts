import type { RequestFacts } from "../http/readReply.ts";
import type { EpochMs } from "../http/time.ts";
import { ApiError } from "../outcome/ApiError.ts";
import type { Failure } from "../outcome/failures.ts";
import { type Accepted, isFailure, type Outcome, type Success } from "../outcome/outcome.ts";
import type { Gates } from "../waiting/gates.ts";
import { isRefused } from "../waiting/refusal.ts";
import { report } from "../waiting/report.ts";
import { createGated } from "./createGated.ts";
import { createRefresh, type OnUnauthenticated } from "./createRefresh.ts";
import { createSend, type SendOptions } from "./createSend.ts";
import type { RequestOptions } from "./request.ts";
import { checkData, type StandardSchema } from "./standardSchema.ts";
import { toUrl } from "./toUrl.ts";

export interface RequesterOptions extends SendOptions {
  baseUrl: string;
  gates?: Gates | undefined;
  onUnauthenticated?: OnUnauthenticated | undefined;
  onOutcome?: ((outcome: Outcome, request: RequestFacts) => void) | undefined;
}

/** What was asked, and what came of it. */
export interface Requested {
  readonly outcome: Outcome;
  readonly request: RequestFacts;
  readonly receivedAt: EpochMs;
}

export type Requester = (path: string, init?: RequestOptions) => Promise<Requested>;

/** What a request that went well brought, with data of a known type. */
export type Answer<T = unknown> = (Omit<Success, "data"> | Omit<Accepted, "data">) & { readonly data: T };

/** The answer, or its failure thrown. The caller's schema, if any, has vouched for the type. */
export function toAnswer<T>({ outcome, request }: Requested): Answer<T> {
  if (isFailure(outcome)) throw new ApiError(outcome, request);
  return outcome as Answer<T>;
}

/** A request as the API's caller means it: sent, repeated once after a renewed sign-in, and held against its promise. */
export function createRequest(options: RequesterOptions): Requester {
  const sendNow = createSend(options);
  const send = options.gates ? createGated(sendNow, options.gates) : sendNow;
  const refresh = createRefresh(options.onUnauthenticated);

  return async function request(path, init = {}) {
    const facts: RequestFacts = {
      method: (init.method ?? "GET").toUpperCase(),
      url: toUrl(options.baseUrl, path, init.query),
      idempotencyKey: init.idempotencyKey,
    };
    const mark = refresh.mark();
    let reply = await send(facts, init);
    const renewed = reply.kind === "unauthenticated" && (await refresh.renew(reply, mark));
    if (renewed) {
      init.signal?.throwIfAborted();
      reply = isFailure(renewed) ? renewed : await send(facts, init);
    }
    const receivedAt = options.now();
    const kept = await keepPromise(reply, init.schema, receivedAt);
    const outcome = isFailure(kept) ? { ...kept, method: facts.method, operation: init.operation } : kept;
    // Apart, so that a mistake in the listener is reported as its own and neither changes what the request did nor,
    // uncaught, ends a server.
    const isHeldBack = isRefused(outcome) && outcome.unsent;
    Promise.resolve()
      .then(() => isHeldBack || options.onOutcome?.(outcome, facts))
      .catch(report);
    return { outcome, request: facts, receivedAt };
  };
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

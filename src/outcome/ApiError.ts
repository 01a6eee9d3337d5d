import type { RequestFacts } from "../http/readReply.ts";
import type { Failure } from "./failures.ts";
import { isFailure } from "./outcome.ts";

const brand = "faultline/ApiError";

/** A {@link Failure} that can be thrown: what `api.send` rejects with and TanStack Query carries as `error`. */
export class ApiError extends Error {
  override readonly name: string = "ApiError";
  readonly failure: Failure;
  /** Not among the properties that consoles and loggers list: its address may hold what nobody else is to read. */
  declare readonly request: RequestFacts;
  readonly [brand] = true;

  constructor(failure: Failure, request: RequestFacts) {
    super(
      failure.message ?? `${request.method} was answered with ${failure.status || "no response"} (${failure.kind})`,
    );
    this.failure = failure;
    Object.defineProperty(this, "request", { value: request });
  }

  /**
   * Errors lose their message in JSON, and with it what a log would show. The address loses its query and fragment, where
   * keys stand and what people searched for.
   */
  toJSON() {
    const { name, message, failure } = this;
    const request = { ...this.request, url: this.request.url.replace(/[?#][^]*$/, "") };
    return { name, message, failure, request, [brand]: true };
  }
}

/**
 * Whether `value` is an {@link ApiError}, also one made by another copy of this package or revived from JSON (a
 * persisted query cache, say), which is told by its brand and not by its class. Whatever it is given, it does not throw.
 */
export function isApiError(value: unknown): value is ApiError {
  const error = value as Partial<ApiError> | null | undefined;
  try {
    return error?.[brand] === true && isFailure(error.failure) && typeof error.request?.method === "string";
  } catch {
    // A getter of an error may throw, and so may a Proxy: ours does neither.
    return false;
  }
}

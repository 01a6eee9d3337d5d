import { type DefaultError, type MutationFunctionContext, type UseMutationOptions } from "@tanstack/react-query";
import { isForBoundary } from "../policies/surface.ts";
import { type Attempts, isFollowed } from "./attempts.ts";
import { type Answer, type Requester, toAnswer } from "./createRequest.ts";
import { keyOf } from "./idempotencyKey.ts";
import type { FaultlineMeta } from "./meta.ts";
import type { RequestOptions } from "./request.ts";
import type { StandardSchema } from "./standardSchema.ts";

/** The request that a mutation sends for its variables. */
export type MutationRequest = Omit<RequestOptions, "schema" | "signal" | "operation"> & { path: string };

/** A mutation as the app describes it: the request, and whatever else TanStack Query takes. */
export type ApiMutation<Variables, Output, Result> = Omit<
  UseMutationOptions<Answer<Output>, DefaultError, Variables, Result>,
  "mutationFn" | "retryDelay" | "meta"
> & {
  /** Asked once per execution, so that every repetition sends the very same. */
  request: (variables: Variables) => MutationRequest;
  schema?: StandardSchema<Output> | undefined;
  /** Sends an `Idempotency-Key` of its own with each execution: a repetition then does the work no second time. */
  idempotent?: boolean | undefined;
  meta?: FaultlineMeta | undefined;
};

export type ApiMutationOptions<Variables, Output, Result> = UseMutationOptions<
  Answer<Output>,
  DefaultError,
  Variables,
  Result
>;

export type ToMutationOptions = <Variables = void, Output = unknown, Result = unknown>(
  mutation: ApiMutation<Variables, Output, Result>,
) => ApiMutationOptions<Variables, Output, Result>;

/** By execution. Apart from the options: those are often made anew by a render in the middle of an execution. */
const asked = new WeakMap<MutationFunctionContext, MutationRequest>();

/** Makes `api.mutationOptions`: what may not be sent twice is not, and what may is sent with the same key. */
export function createMutationOptions(request: Requester, attempts: Attempts): ToMutationOptions {
  return <Variables, Output, Result>(mutation: ApiMutation<Variables, Output, Result>) => {
    const { request: toRequest, schema, idempotent, retry, ...rest } = mutation;
    const { operation, surface } = rest.meta ?? {};

    function requestFor(variables: Variables, context: MutationFunctionContext): MutationRequest {
      const known = asked.get(context);
      if (known) return known;
      const { method = "POST", ...init } = toRequest(variables);
      const first = { ...init, method, idempotencyKey: keyOf(context, init.idempotencyKey, idempotent) };
      asked.set(context, first);
      return first;
    }

    const options = {
      // Offline, TanStack Query would hold the request where nobody can see or hurry it. Sent, it fails and waits here.
      networkMode: "always" as const,
      ...(surface && {
        throwOnError: (error: unknown) => isForBoundary(error, { source: "mutation", surface }),
      }),
      ...rest,
      retry: isFollowed,
      retryDelay: 0,
      mutationFn: (variables: Variables, context: MutationFunctionContext) => {
        const { path, ...init } = requestFor(variables, context);
        return attempts.attempt(context, retry ?? true, undefined, async () =>
          toAnswer<Output>(await request(path, { ...init, schema, operation })),
        );
      },
    };
    return options as ApiMutationOptions<Variables, Output, Result>;
  };
}

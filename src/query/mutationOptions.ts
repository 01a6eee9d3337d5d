import type { DefaultError, MutationFunctionContext, UseMutationOptions } from "@tanstack/react-query";
import { noteWords, wordsOn } from "./appRule.ts";
import { type Around, byOurWaits, ownFunctions, saidOf } from "./around.ts";
import { noticeAround } from "./aroundNotice.ts";
import type { Attempts } from "./attempts.ts";
import { toBodyText } from "./body.ts";
import { type Answer, type Requester, toAnswer } from "./createRequest.ts";
import { endIntent, keyOf, resumeIntent } from "./idempotencyKey.ts";
import type { FaultlineMeta } from "./meta.ts";
import type { RequestOptions } from "./request.ts";
import type { StandardSchema } from "./standardSchema.ts";
import { goesToBoundary } from "./toBoundary.ts";
import type { QueryParameters } from "./toUrl.ts";

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
  /**
   * Sends an `Idempotency-Key`, for APIs that heed it: the work is done once, however often it is asked for. The key is
   * new for each execution; only if the end of the last one with the very same request is not known, or it is to be
   * resumed, does the next one take its key, also after a reload. A key of the request's own wins.
   */
  idempotent?: boolean | undefined;
  meta?: FaultlineMeta | undefined;
};

/** Options for TanStack Query whose data is the whole answer. */
export type ApiMutationOptions<Variables, Output, Result> = UseMutationOptions<
  Answer<Output>,
  DefaultError,
  Variables,
  Result
>;

/** Makes options for `useMutation` and `useApiMutation` of what the app says about a mutation. */
export type ToMutationOptions = <Variables = void, Output = unknown, Result = unknown>(
  mutation: ApiMutation<Variables, Output, Result>,
) => ApiMutationOptions<Variables, Output, Result>;

/** By execution. Apart from the options: those are often made anew by a render in the middle of an execution. */
const asked = new WeakMap<MutationFunctionContext, MutationRequest>();

/** Makes `api.mutationOptions`: what may not be sent twice is not, and what may is sent with the same key. */
export function createMutationOptions(
  request: Requester,
  attempts: Attempts,
  toAddress: (path: string, query?: QueryParameters) => string,
): ToMutationOptions {
  return <Variables, Output, Result>(mutation: ApiMutation<Variables, Output, Result>) => {
    const { request: toRequest, schema, idempotent, retry, ...rest } = mutation;
    const { operation, surface } = rest.meta ?? {};

    function requestFor(variables: Variables, context: MutationFunctionContext): MutationRequest {
      const known = asked.get(context);
      if (known) {
        resumeIntent(context);
        return known;
      }
      const { method = "POST", ...init } = toRequest(variables);
      const toIntent = () => {
        const body = toBodyText(init);
        return body ? { method, url: toAddress(init.path, init.query), body } : undefined;
      };
      const key = keyOf(context, init.idempotencyKey, idempotent ? toIntent : undefined);
      const first = { ...init, method, idempotencyKey: key };
      asked.set(context, first);
      return first;
    }

    /** TanStack Query calls it on the very options that it goes by, whatever an app has put around ours. */
    async function mutationFn(this: Around | undefined, variables: Variables, context: MutationFunctionContext) {
      const { path, ...init } = requestFor(variables, context);
      noticeAround(this, path);
      try {
        const answer = await attempts.attempt(context, saidOf(this, retry, context.client, "mutation"), async (count) =>
          toAnswer<Output>(await request(path, { ...init, schema, operation }, count)),
        );
        endIntent(context);
        return answer;
      } catch (error) {
        endIntent(context, error);
        noteWords(error, context.client, context.meta);
        throw error;
      }
    }
    ownFunctions.add(mutationFn);

    const options = {
      // Offline, TanStack Query would hold the request where nobody can see or hurry it. Sent, it fails and waits here.
      networkMode: "always" as const,
      ...(surface && {
        throwOnError: (error: unknown) => goesToBoundary(error, { source: "mutation", surface, ...wordsOn(error) }),
      }),
      ...rest,
      ...byOurWaits,
      mutationFn,
    };
    return options as ApiMutationOptions<Variables, Output, Result>;
  };
}

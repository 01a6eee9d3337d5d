"use client";
import {
  type DefaultError,
  type MutationFunctionContext,
  type QueryClient,
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import { useCallback, useInsertionEffect, useRef } from "react";
import { findApiError, findFailure } from "../outcome/findFailure.ts";
import { type Around, byOurWaits, ownFunctions } from "./around.ts";
import { adoptKey } from "./idempotencyKey.ts";
import type { WithFailure } from "./useApiQuery.ts";
import { useWait } from "./useWait.ts";

/** What `useMutation` returns, with the failure, the wait and `resume`. */
export type UseApiMutationResult<Data, Variables, Result> = UseMutationResult<Data, DefaultError, Variables, Result> &
  WithFailure & {
    /**
     * Sends the last variables again, under the same idempotency key: after an approval, a freeze, or an end that is
     * not known. Does nothing unless the mutation has failed. The same function over all renders, as `mutate` is.
     */
    readonly resume: () => void;
  };

/** `useMutation`, with the failure as data, the wait as something to show and steer, and `resume`. */
export function useApiMutation<Data = unknown, Variables = void, Result = unknown>(
  options: UseMutationOptions<Data, DefaultError, Variables, Result>,
  queryClient?: QueryClient,
): UseApiMutationResult<Data, Variables, Result> {
  const { mutationFn, retry, retryDelay } = options;
  const resumed = useRef<{ variables: Variables | undefined; key: string } | undefined>(undefined);
  const send = useCallback(
    (variables: Variables, context: MutationFunctionContext) => {
      const { current } = resumed;
      resumed.current = undefined;
      if (current && Object.is(current.variables, variables)) adoptKey(context, current.key);
      const around: Around = { retry, retryDelay };
      return (mutationFn as NonNullable<typeof mutationFn>).call(around, variables, context);
    },
    [mutationFn, retry, retryDelay],
  );
  const result = useMutation(
    mutationFn ? { ...options, ...(ownFunctions.has(mutationFn) && byOurWaits), mutationFn: send } : options,
    queryClient,
  );

  const error = result.failureReason ?? result.error;
  const apiError = findApiError(error);

  const shown = useRef<(() => void) | undefined>(undefined);
  // Before all other effects: those of what stands below come first among their kind, and one of them may resume.
  useInsertionEffect(() => {
    const failed = result.isError ? result : undefined;
    const key = apiError?.request.idempotencyKey;
    shown.current =
      failed &&
      (() => {
        resumed.current = key === undefined ? undefined : { variables: failed.variables, key };
        failed.mutate(failed.variables);
      });
  });
  const resume = useCallback(() => {
    const again = shown.current;
    // Until it is rendered again the failure still shows, and a second press would send a second time.
    shown.current = undefined;
    again?.();
  }, []);

  const readWait = useWait(apiError, result.isError, resume);
  return { ...result, failure: findFailure(error), wait: readWait(), resume };
}

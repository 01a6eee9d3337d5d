import type { Mutation } from "@tanstack/react-query";
import { findApiError } from "../../outcome/findFailure.ts";
import { adoptKey } from "../../query/idempotencyKey.ts";

/** Runs a mutation again with what it was given, and under the key that it had: done twice, it is done once. */
export function sendAgain(mutation: Mutation<unknown, unknown, unknown>, error: unknown): Promise<unknown> {
  const key = findApiError(error)?.request.idempotencyKey;
  const { mutationFn } = mutation.options;
  if (key !== undefined && mutationFn) {
    const keep: typeof mutationFn = (variables, context) => {
      adoptKey(context, key);
      return mutationFn(variables, context);
    };
    mutation.setOptions({ ...mutation.options, mutationFn: keep });
  }
  return mutation.execute(mutation.state.variables);
}

import type { Mutation, MutationCache, QueryClient } from "@tanstack/react-query";
import { isApiError } from "../../outcome/ApiError.ts";
import type { Operation } from "../../outcome/operation.ts";
import { surfaceOf } from "../../policies/surface.ts";
import { adoptKey } from "../../query/idempotencyKey.ts";
import type { FaultlineMeta } from "../../query/meta.ts";
import { findFailure } from "../findFailure.ts";
import { isAbort } from "../isAbort.ts";
import { toastFailure } from "./toastFailure.tsx";
import { dismissToast } from "./toasts.ts";

/** Beside a cache, so that telling twice subscribes once. */
const subscribed = new WeakMap<MutationCache, () => void>();

/**
 * Toasts the failures of mutations whose surface is the toast (`meta: { surface: "toast" }`), each once, and no
 * others: those are shown where their view is. A toast goes when its mutation succeeds at last.
 *
 * It looks on from beside: the cache's own handlers stay the app's. Call it once, where the client is made.
 * @returns Ends it.
 */
export function toastFailures(client: QueryClient): () => void {
  const cache = client.getMutationCache();
  const earlier = subscribed.get(cache);
  if (earlier) return earlier;

  const toasts = new WeakMap<object, string>();
  const unsubscribe = cache.subscribe((event) => {
    if (event.type !== "updated") return;
    const { action, mutation } = event;
    if (action.type === "error") {
      const { operation, surface } = (mutation.meta ?? {}) as FaultlineMeta;
      const id = show(action.error, { operation, surface, onRetry: () => sendAgain(mutation, action.error) });
      if (id) toasts.set(mutation, id);
    } else if (action.type === "success") {
      const id = toasts.get(mutation);
      if (id) dismissToast(id);
    }
  });
  const end = () => {
    subscribed.delete(cache);
    unsubscribe();
  };
  subscribed.set(cache, end);
  return end;
}

/** Runs a mutation again with what it was given, and under the key that it had: done twice, it is done once. */
function sendAgain(mutation: Mutation<unknown, unknown, unknown>, error: unknown): Promise<unknown> {
  const key = isApiError(error) ? error.request.idempotencyKey : undefined;
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

interface Told {
  operation: Operation | undefined;
  surface: FaultlineMeta["surface"];
  onRetry: () => Promise<unknown>;
}

function show(error: unknown, { operation, surface, onRetry }: Told): string | undefined {
  const failure = findFailure(error);
  const owner = failure ? surfaceOf(failure, { source: "mutation", surface }) : surface;
  if (owner !== "toast" || isAbort(error)) return undefined;
  return toastFailure(failure ?? (error as Error), { operation, onRetry });
}

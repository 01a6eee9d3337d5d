import type { ApiError } from "../../outcome/ApiError.ts";
import type { Failure } from "../../outcome/failures.ts";
import { findFailure } from "../findFailure.ts";
import { isAbort } from "../isAbort.ts";
import { causeOf } from "./causeOf.ts";
import { FailureToast, type FailureToastOptions } from "./FailureToast.tsx";
import { showToast } from "./toasts.ts";

/**
 * Shows a failure in the `FailureToaster`: one toast for each cause. The same cause again renews the toast that is
 * there, and counts. It stays until a person closes it or a retry succeeds. An abort is not a failure and is not
 * shown; any other error that carries no failure is shown in our words, with its details to copy.
 *
 * @returns The toast's id, for `dismissToast`; `undefined`: there was nothing to show.
 */
export function toastFailure(error: Failure | ApiError | Error, options: FailureToastOptions = {}): string | undefined {
  const failure = findFailure(error);
  if (error == null || (!failure && isAbort(error))) return undefined;
  const { id: given, ...rest } = options;
  const id = given ?? (failure ? causeOf(failure, options.operation) : foreignCause(error));
  return showToast(id, (count) => <FailureToast {...rest} id={id} count={count} error={error} failure={failure} />);
}

/** Names an error that no API sent. */
function foreignCause(error: unknown): string {
  return error instanceof Error ? `faultline ${error.name} ${error.message}` : `faultline ${typeof error}`;
}

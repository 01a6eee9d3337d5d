import type { ApiError } from "../../../outcome/ApiError.ts";
import type { Failure } from "../../../outcome/failures.ts";
import { findFailure } from "../../../outcome/findFailure.ts";
import type { Wait } from "../../../waiting/wait.ts";
import { isAbort } from "../../isAbort.ts";
import { noticeRefused } from "../../routing/ledgerNotices.ts";
import { boardOf } from "../toastBoard.ts";
import { causeOf } from "../toastCause.ts";
import type { ToastEvents } from "../toastStore.ts";
import { hotToasts } from "./toasts.ts";

/** What `toastFailure` takes besides the failure: what a person may do about it, and what they were doing. */
export interface FailureToastOptions extends ToastEvents {
  /**
   * Sends the same request again. The toast goes when the promise that it returns is fulfilled, and stays when it is
   * rejected; without a promise it goes at once.
   */
  onRetry?: (() => unknown) | undefined;
  /** The wait before the next automatic attempt, from `useApiMutation`. */
  wait?: Wait | undefined;
  /** Toasts with the same id are one. Default: one for each cause. */
  id?: string | undefined;
}

/** Who tells by hand, for each toast: the newest failure is the one that a retry is for. */
const sources = new Map<string, object>();

/**
 * Shows a failure in the `FailureToaster`: one toast for each cause. The same cause again renews the toast that is
 * there, and counts. It stays until a person closes it or a retry succeeds. An abort is not a failure and is not
 * shown; any other error that carries no failure is shown in our words, with its details to copy.
 *
 * @returns The toast's id, for `dismissToast`; `undefined`: there was nothing to show, or a view on the page shows it.
 */
export function toastFailure(error: Failure | ApiError | Error, options: FailureToastOptions = {}): string | undefined {
  const failure = findFailure(error);
  if (error == null || (!failure && isAbort(error))) return undefined;
  const { id: given, onRetry, wait, ...events } = options;
  const id = given ?? causeOf(failure ?? error, options.operation);
  const board = boardOf(hotToasts);
  const source = sources.get(id) ?? {};
  sources.set(id, source);

  async function retry(): Promise<void> {
    const result = onRetry?.();
    if (!(result instanceof Promise)) return board.close(id);
    board.change(source, { isUnderWay: true });
    try {
      await result;
      board.close(id);
    } catch {
      // Who rejects also reports: the toast stays and says so.
      board.change(source, { isUnderWay: false });
    }
  }

  const subject = failure ?? error;
  const known = board.idOf(subject);
  const told = { source, error, failure, events, wait, retry: onRetry && retry, onClosed: () => sources.delete(id) };
  if (known !== undefined) {
    // Toasted already, by `toastFailures` perhaps: a second toast, or a second strike, would be one too many.
    board.change(source, told);
    return known;
  }
  if (board.tell(id, told, true)) return id;
  noticeRefused(subject);
  return undefined;
}

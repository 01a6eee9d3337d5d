import { isWrite } from "../../../components/words/failureWords.ts";
import { pageLedger } from "../../../ledger/ledger.ts";
import type { ApiError } from "../../../outcome/ApiError.ts";
import type { Failure } from "../../../outcome/failures.ts";
import { findFailure } from "../../../outcome/findFailure.ts";
import type { Wait } from "../../../waiting/wait.ts";
import { isAbort } from "../../isAbort.ts";
import { notice } from "../../ledgerNotices.ts";
import { boardOf } from "../toastBoard.ts";
import { causeOf } from "../toastCause.ts";
import type { ToastEvents, Told } from "../toastView.ts";
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
/** Who told of what was closed since: by its failure, as long as a view on the page would show it otherwise. */
const answered = new Map<unknown, object>();

/** Lets go of what nobody else would show any more. */
function tidy(): void {
  for (const [subject, source] of answered) {
    if (pageLedger().claimsOn(subject).length > 1) continue;
    answered.delete(subject);
    boardOf(hotToasts).withdraw(source);
  }
}

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
  tidy();
  const board = boardOf(hotToasts);
  const subject = failure ?? error;
  const known = board.idOf(subject);
  const id = known ?? given ?? causeOf(error, options.operation);
  const source = answered.get(subject) ?? sources.get(id) ?? {};

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

  const onClosed = ({ isAnswered }: Told) => {
    sources.delete(id);
    if (isAnswered) answered.set(subject, source);
    tidy();
  };
  const about = { events, wait, retry: onRetry && retry, onClosed };
  // Toasted already, by `toastFailures` perhaps: a second toast, or a second strike, would be one too many.
  if (known !== undefined) board.change(source, about);
  else {
    // A view of a read that has nothing to show is handed its failure back, or it would wait for ever.
    const isAnswered = failure?.method === undefined || isWrite(failure);
    if (!board.tell(id, { source, error, failure, ...about, isAnswered, isAsked: true }, true)) {
      notice({ what: "refused", subject });
      return undefined;
    }
    sources.set(id, source);
    answered.delete(subject);
  }
  return id;
}

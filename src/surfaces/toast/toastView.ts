import type { ViewProps } from "../../components/viewProps.ts";
import type { SharedPart } from "../../ledger/claim.ts";
import type { Failure } from "../../outcome/failures.ts";
import { isPlanned, type Wait } from "../../waiting/wait.ts";
import { joinWaits } from "../cause/joinWaits.ts";

/** What a person may do about a failure in a toast, and what they were doing. */
export type ToastEvents = Omit<ViewProps, "failure" | "layout" | "onRetry" | "isRetrying" | "wait">;

/** One thing that a toast tells of. */
export interface Told {
  /** What failed: a query, a mutation. It has one place in a toast, whatever happens to it. */
  readonly source: object;
  readonly error: unknown;
  /** `undefined`: no API sent the error. */
  readonly failure: Failure | undefined;
  /** Nothing has gone wrong: it is not sent until there is a connection again. */
  readonly isPaused?: boolean | undefined;
  readonly events?: ToastEvents | undefined;
  readonly wait?: Wait | undefined;
  /** Whether an attempt is out, or comes by itself when the wait is over. */
  readonly isUnderWay?: boolean | undefined;
  /** Told only because nobody else does. */
  readonly isLastResort?: boolean | undefined;
  /** Whether nobody else shall show it after a person has closed the toast. */
  readonly isAnswered?: boolean | undefined;
  /** Whether a person set it off and waits to hear how it went; what repeats by itself is said once. */
  readonly isAsked?: boolean | undefined;
  /** Sends it again. */
  readonly retry?: (() => unknown) | undefined;
  /** Calls back when the wait stands otherwise. */
  readonly watch?: ((listener: () => void) => () => void) | undefined;
  /** The toast has been closed, and this is what it told at the end. */
  readonly onClosed?: ((told: Told) => void) | undefined;
}

/** A toast as its content sees it. */
export interface ToastView {
  /** What it tells of now: the last to come of all that it stands for. */
  readonly told: Told;
  readonly count: number;
  /** What it says is news when this changes. */
  readonly news: number;
  /** The waits of all that it stands for, as one. */
  readonly wait: Wait | undefined;
  readonly isRetrying: boolean;
  /** Sends all again that still fails; what has to wait does. `undefined`: nobody here can. */
  readonly retry: (() => void) | undefined;
}

/** What several told things look like as one. */
export function toView(all: readonly Told[], retry: () => void): Omit<ToastView, "count" | "news"> {
  const canRetry = all.some(({ wait, retry: own }) => wait || own);
  return {
    told: all.at(-1) as Told,
    wait: all.length === 1 ? all[0]?.wait : joined(all, retry),
    isRetrying: all.every(isOut),
    retry: canRetry ? retry : undefined,
  };
}

function joined(all: readonly Told[], retryNow: () => void): Wait | undefined {
  const parts = all.flatMap(({ failure, wait }): SharedPart[] =>
    failure && wait ? [{ cause: "", failure, wait }] : [],
  );
  const wait = joinWaits(parts);
  return wait && { ...wait, retryNow };
}

/** What is planned is brought forward: sent beside it, the same would go out twice. What the server holds is held. */
export function again({ wait, retry }: Told): void {
  const isHeld = wait?.isHeld === true;
  if (!retry || isHeld || isPlanned(wait)) wait?.retryNow();
  else retry();
}

/** Whether a request is on its way now, rather than waited for. */
function isOut({ isUnderWay = false, wait }: Told): boolean {
  return isUnderWay && !(isPlanned(wait) && wait.state !== "ready");
}

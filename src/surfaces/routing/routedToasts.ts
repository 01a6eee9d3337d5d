import type { Claim } from "../../ledger/claim.ts";
import { guarded } from "../toast/guardedPort.ts";
import { boardOf, type ToastBoard } from "../toast/toastBoard.ts";
import { createClaims } from "../toast/toastClaims.ts";
import type { ToastPort } from "../toast/toastPort.ts";
import type { Told } from "../toast/toastView.ts";

/** What one router shows in toasts or keeps quiet. Others may use the same toasts, so it keeps count of its own. */
export function createRoutedToasts() {
  let port: Required<ToastPort> | undefined;
  let board: ToastBoard | undefined;
  const quiet = createClaims(() => {});
  /** Whose toast was closed while it still waited. */
  const closed = new WeakSet<object>();
  /** Of which cause a toast was closed last. */
  const putAway = new WeakMap<object, string>();
  /** Whose failures are shown or kept quiet from here. */
  const mine = new Set<object>();

  function closing({ source, isUnderWay, isAnswered }: Told): void {
    if (isUnderWay) closed.add(source);
    if (!isAnswered) mine.delete(source);
  }

  function release(origin: object): void {
    mine.delete(origin);
    putAway.delete(origin);
    quiet.release(origin);
    board?.withdraw(origin);
  }

  return {
    /** From now on there are toasts. */
    take(own: ToastPort): void {
      port = guarded(own);
      board = boardOf(own);
    },

    isThere: () => port?.isThere() ?? false,

    /** Returns whether it is shown; not when somebody else shows it, or there are no toasts. */
    show(id: string, told: Told, isNews: boolean): boolean {
      const onClosed = (last: Told) => {
        closing(last);
        putAway.set(last.source, id);
        told.onClosed?.(last);
      };
      const isShown = board?.tell(id, { ...told, onClosed }, isNews) ?? false;
      if (isShown) mine.add(told.source);
      return isShown;
    },

    /** Claims a failure that nobody shall show. */
    hush(origin: object, claim: Claim): void {
      mine.add(origin);
      quiet.take(origin, claim);
    },

    /** It may be shown again. */
    speak: (origin: object) => quiet.release(origin),

    /** Whether a person has closed its toast, and it has not been sent anew since. */
    wasClosed: (origin: object) => closed.has(origin),

    /** Whether a person has closed its toast of this cause, and it has neither gone well nor failed otherwise since. */
    wasPutAway(origin: object, id: string): boolean {
      if (putAway.get(origin) === id) return true;
      putAway.delete(origin);
      return false;
    },

    reopen: (origin: object) => closed.delete(origin),
    change: (origin: object, change: Partial<Told>) => board?.change(origin, change),
    withdraw: (origin: object) => board?.withdraw(origin),
    /** Whether a toast tells of it now. */
    holds: (origin: object) => board?.holds(origin) ?? false,
    tells: (subject: unknown) => board?.idOf(subject) !== undefined,
    /** Takes it out of its toast, and lets go of all that was claimed for it. */
    release,

    end(): void {
      for (const origin of [...mine]) release(origin);
    },
  };
}

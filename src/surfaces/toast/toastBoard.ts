import { createElement } from "react";
import { FailureToast } from "./FailureToast.tsx";
import { guarded } from "./guardedPort.ts";
import { createClaims } from "./toastClaims.ts";
import type { ToastPort } from "./toastPort.ts";
import { createStore, type Toast, type Told } from "./toastStore.ts";

/** All toasts of one port: what each of them stands for, how often it has struck, and the claims on it. */
export interface ToastBoard {
  /**
   * Tells of something, in the toast of its cause. What the same source told before is replaced.
   * @param isNews Whether it counts as another strike of the cause.
   * @returns Whether it is shown; not when somebody else shows it.
   */
  tell(id: string, told: Told, isNews: boolean): boolean;
  /** Changes something about what a source has told; nothing when it has told nothing. */
  change(source: object, change: Partial<Told>): void;
  /** Takes back what a source has told: it has recovered, is gone, or somebody else shows it. */
  withdraw(source: object): void;
  /** Takes the toast of a cause away; with `isGone` the port has done so already. */
  close(id: string, isGone?: boolean): void;
  /** The toast that tells of a failure, or of an error that carries none; `undefined`: none. */
  idOf(subject: unknown): string | undefined;
}

const boards = new WeakMap<ToastPort, ToastBoard>();

/** The board of a port: all who toast by it share its toasts and counts. */
export function boardOf(port: ToastPort): ToastBoard {
  const board = boards.get(port) ?? createToastBoard(port);
  boards.set(port, board);
  return board;
}

function createToastBoard(own: ToastPort): ToastBoard {
  const port = guarded(own);
  const toasts = new Map<string, Toast>();
  const claims = createClaims(withdraw);

  /** Takes a source out of all toasts but one. */
  function leave(source: object, stays?: string): void {
    for (const [id, toast] of toasts) {
      if (id === stays || !toast.remove(source) || toast.all().length > 0) continue;
      toasts.delete(id);
      port.dismiss(id);
    }
  }

  function withdraw(source: object): void {
    leave(source);
    claims.release(source);
  }

  function close(id: string, isGone = false): void {
    const toast = toasts.get(id);
    toasts.delete(id);
    if (!isGone) port.dismiss(id);
    for (const told of toast?.all() ?? []) {
      // Kept without its toast: what a person has put away here is not to come up elsewhere.
      if (!told.isAnswered) claims.release(told.source);
      told.onClosed?.(told);
    }
    toast?.end();
  }

  return {
    tell(id, told, isNews) {
      const { source, failure, error, isPaused, isLastResort } = told;
      const toast = toasts.get(id) ?? createStore(() => close(id));
      const claim = { subject: failure ?? error, surface: "toast", isLastResort, place: toast.place } as const;
      if (!claims.take(source, isPaused ? undefined : claim)) {
        leave(source);
        return false;
      }
      // What fails in another way than before has another toast.
      leave(source, id);
      toasts.set(id, toast);
      toast.put(told, isNews);
      const { count } = toast.view();
      // A port may say so late, when the same cause has a new toast.
      const closed = () => toasts.get(id) === toast && close(id, true);
      port.show(id, createElement(FailureToast, { toast }), { error, failure, count, closed });
      return true;
    },
    change(source, change) {
      for (const toast of toasts.values()) toast.change(source, change);
    },
    withdraw,
    close,
    idOf(subject) {
      for (const [id, toast] of toasts) {
        if (toast.all().some(({ failure, error }) => (failure ?? error) === subject)) return id;
      }
      return undefined;
    },
  };
}

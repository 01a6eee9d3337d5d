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
  /** Takes the toast of a cause away, or the one that the port knows by this id; with `isGone` the port has done so. */
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
  /** What the port knows each toast by. A library may still be busy with the toast that the same cause had before. */
  const portIds = new WeakMap<Toast, string>();
  let made = 0;
  const claims = createClaims(withdraw);

  /** Takes a source out of all toasts but one. */
  function leave(source: object, stays?: string): void {
    for (const [id, toast] of toasts) {
      if (id === stays || !toast.remove(source) || toast.all().length > 0) continue;
      toasts.delete(id);
      dismiss(toast);
    }
  }

  function dismiss(toast: Toast): void {
    const id = portIds.get(toast);
    if (id !== undefined) port.dismiss(id);
  }

  function withdraw(source: object): void {
    leave(source);
    claims.release(source);
  }

  function close(given: string, isGone = false): void {
    const [id, toast] = [...toasts].find(([cause, one]) => cause === given || portIds.get(one) === given) ?? [];
    if (id === undefined || !toast) return;
    toasts.delete(id);
    if (!isGone) dismiss(toast);
    for (const told of toast.all()) {
      // Kept without its toast: what a person has put away here is not to come up elsewhere.
      if (!told.isAnswered) claims.release(told.source);
      told.onClosed?.(told);
    }
    toast.end();
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
      const portId = portIds.get(toast) ?? `${id} ${++made}`;
      portIds.set(toast, portId);
      toast.put(told, isNews);
      const { count } = toast.view();
      // A port may say so late, when the same cause has a new toast.
      const closed = () => toasts.get(id) === toast && close(id, true);
      port.show(portId, createElement(FailureToast, { toast }), { error, failure, count, closed });
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

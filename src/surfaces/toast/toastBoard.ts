import { createElement } from "react";
import { FailureToast } from "./FailureToast.tsx";
import { guarded } from "./guardedPort.ts";
import { createClaims } from "./toastClaims.ts";
import type { ToastPort } from "./toastPort.ts";
import { createStore, type Toast } from "./toastStore.ts";
import type { Told } from "./toastView.ts";

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
  /** Whether a toast tells of a source. */
  holds(source: object): boolean;
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

/** A toast, and what it is known by. */
interface Shown {
  readonly cause: string;
  /** The port's name for it: a library may still be busy with the toast that the same cause had before. */
  readonly portId: string;
  readonly toast: Toast;
}

function createToastBoard(own: ToastPort): ToastBoard {
  const port = guarded(own);
  const byCause = new Map<string, Shown>();
  const byPortId = new Map<string, Shown>();
  /** Where each source tells, or did last. */
  const homes = new WeakMap<object, Shown>();
  let made = 0;
  const claims = createClaims(withdraw);

  function make(cause: string): Shown {
    return { cause, portId: `${cause} ${++made}`, toast: createStore(() => close(cause)) };
  }

  function forget({ cause, portId }: Shown): void {
    byCause.delete(cause);
    byPortId.delete(portId);
  }

  /** Takes a source out of its toast, unless that is the one in which it stays. */
  function leave(source: object, stays?: Shown): void {
    const home = homes.get(source);
    if (!home || home === stays || byCause.get(home.cause) !== home) return;
    if (!home.toast.remove(source) || !home.toast.isEmpty) return;
    forget(home);
    port.dismiss(home.portId);
  }

  function withdraw(source: object): void {
    leave(source);
    claims.release(source);
  }

  function close(id: string, isGone = false): void {
    const shown = byCause.get(id) ?? byPortId.get(id);
    if (!shown) return;
    forget(shown);
    if (!isGone) port.dismiss(shown.portId);
    for (const told of shown.toast.all()) {
      // Kept without its toast: what a person has put away here is not to come up elsewhere.
      if (!told.isAnswered) claims.release(told.source);
      told.onClosed?.(told);
    }
    shown.toast.end();
  }

  return {
    tell(id, told, isNews) {
      const { source, failure, error, isPaused, isLastResort } = told;
      const shown = byCause.get(id) ?? make(id);
      const { toast, portId } = shown;
      const claim = { subject: failure ?? error, surface: "toast", isLastResort, place: toast.place } as const;
      if (!claims.take(source, isPaused ? undefined : claim)) {
        leave(source);
        return false;
      }
      // What fails in another way than before has another toast.
      leave(source, shown);
      homes.set(source, shown);
      byCause.set(id, shown);
      byPortId.set(portId, shown);
      toast.put(told, isNews);
      // A port may say so late, when the same cause has a new toast.
      const closed = () => byCause.get(id) === shown && close(id, true);
      port.show(portId, createElement(FailureToast, { toast }), { error, failure, count: toast.count, closed });
      return true;
    },
    change: (source, change) => homes.get(source)?.toast.change(source, change),
    withdraw,
    close,
    holds: (source) => homes.get(source)?.toast.has(source) ?? false,
    idOf(subject) {
      for (const [id, { toast }] of byCause) {
        if (toast.all().some(({ failure, error }) => (failure ?? error) === subject)) return id;
      }
      return undefined;
    },
  };
}

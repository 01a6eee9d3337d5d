import type { ReactElement } from "react";
import { type Toast, toast } from "react-hot-toast";
import { boardOf } from "../toastBoard.ts";
import type { ToastPort } from "../toastPort.ts";

/** Our toasts live apart from the app's own: its toaster does not show them, ours shows no others. */
export const toasterId = "faultline";

/** As many as react-hot-toast keeps; it would drop the oldest for one more. */
const MOST = 20;

interface Shown {
  readonly content: ReactElement;
  readonly durationMs: number;
}

/** What is on the screen. */
const open = new Map<string, ReactElement>();
/** What waits for room. */
const queue = new Map<string, Shown>();
/** How often each notice has been given while it is there. */
const counts = new Map<string, number>();
let toasters = 0;

/** react-hot-toast as the port of failures. They stand until they are closed or have recovered. */
export const hotToasts: ToastPort = {
  show: (id, content) => put(id, { content, durationMs: Number.POSITIVE_INFINITY }),
  dismiss: (id) => take(id),
  isThere: () => toasters > 0,
};

/** Shows a notice, or renews the one that has this id and counts it. */
export function showToast(id: string, render: (count: number) => ReactElement, durationMs: number): string {
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  put(id, { content: render(count), durationMs });
  return id;
}

/** Takes a toast away; without an id, all of ours. */
export function dismissToast(id?: string): void {
  for (const one of id === undefined ? [...open.keys(), ...queue.keys()] : [id]) {
    take(one);
    boardOf(hotToasts).close(one);
  }
}

/** Says that a toaster is on the page; returns what says that it is gone. */
export function openToaster(): () => void {
  toasters += 1;
  return () => {
    toasters -= 1;
  };
}

/** Learns which toasts have left, by whatever way, so that their count begins anew and others have their room. */
export function settleToasts(toasts: readonly Pick<Toast, "id" | "dismissed" | "message">[]): void {
  for (const { id, dismissed, message } of toasts) {
    // Told late, it may have been shown again with other content.
    if (!dismissed || open.get(id) !== message) continue;
    forget(id);
    boardOf(hotToasts).close(id, true);
  }
  // Those that leave keep their room until they are gone.
  for (const [id, shown] of queue) {
    if (open.size + toasts.filter((one) => one.dismissed).length >= MOST) break;
    queue.delete(id);
    put(id, shown);
  }
}

function put(id: string, shown: Shown): void {
  if (!open.has(id) && open.size >= MOST) {
    queue.set(id, shown);
    return;
  }
  const { content, durationMs } = shown;
  open.set(id, content);
  // react-hot-toast lays an update over the toast that is there, so everything is given each time. It takes a
  // duration or delay of 0 for "not given".
  toast.custom(content, { id, toasterId, duration: durationMs > 0 ? durationMs : 1, removeDelay: 200 });
}

function take(id: string): void {
  forget(id);
  toast.dismiss(id, toasterId);
}

function forget(id: string): void {
  counts.delete(id);
  open.delete(id);
  queue.delete(id);
}

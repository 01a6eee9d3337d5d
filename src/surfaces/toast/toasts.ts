import type { ReactElement } from "react";
import { toast } from "react-hot-toast";

/** Our toasts live apart from the app's own: its toaster does not show them, ours shows no others. */
export const toasterId = "faultline";

/** How often the cause of each toast on screen has struck. */
const counts = new Map<string, number>();

/** Shows a toast, or renews the one that has this id and counts it. */
export function showToast(
  id: string,
  render: (count: number) => ReactElement,
  durationMs = Number.POSITIVE_INFINITY,
): string {
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  // react-hot-toast lays an update over the toast that is there, so everything is given each time. It takes a
  // duration or delay of 0 for "not given".
  return toast.custom(render(count), {
    id,
    toasterId,
    duration: durationMs > 0 ? durationMs : 1,
    removeDelay: 200,
  });
}

/** Takes a toast away; without an id, all of ours. */
export function dismissToast(id?: string): void {
  if (id === undefined) counts.clear();
  else counts.delete(id);
  toast.dismiss(id, toasterId);
}

/** Begins the count of a toast anew that has left the screen by whatever way. */
export function forgetToast(id: string): void {
  counts.delete(id);
}

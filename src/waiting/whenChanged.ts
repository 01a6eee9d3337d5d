import type { EpochMs } from "../http/time.ts";
import type { Alarm } from "./alarm.ts";

/**
 * Waits until something has changed, that instant has come, or nobody wants it any more.
 * @param subscribe Hears of the change.
 */
export function whenChanged(
  subscribe: (listener: () => void) => () => void,
  alarm: Alarm,
  until: EpochMs,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve) => {
    const stops = [subscribe(done), alarm.subscribe(done, () => until)];
    signal?.addEventListener("abort", done);
    function done(): void {
      for (const stop of stops) stop();
      signal?.removeEventListener("abort", done);
      resolve();
    }
  });
}

import { report } from "../../waiting/report.ts";
import type { ToastPort } from "./toastPort.ts";

/** A port that throws must not break the cache that a failure was told by. One that cannot say that it is there, is. */
export function guarded(port: ToastPort): Required<ToastPort> {
  const guard =
    <Args extends unknown[], Result>(act: (...args: Args) => Result, otherwise: Result) =>
    (...args: Args): Result => {
      try {
        return act(...args);
      } catch (error) {
        report(error);
        return otherwise;
      }
    };
  return {
    show: guard((...args) => port.show(...args), undefined),
    dismiss: guard((id) => port.dismiss(id), undefined),
    isThere: guard(() => port.isThere?.() ?? true, true),
  };
}

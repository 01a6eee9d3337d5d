import type { ReactElement } from "react";
import type { Failure } from "../../outcome/failures.ts";

/** What a port may want to know of a toast besides its content. */
export interface ToastAbout {
  /** `undefined`: no API sent the error. */
  readonly failure?: Failure | undefined;
  readonly error: unknown;
  /** How often its cause has struck since the toast is there. */
  readonly count: number;
  /** To be called when it left by a way of the port's own: swiped away, say. */
  closed(): void;
}

/**
 * What shows failures in a corner: ten lines between this package and any library of toasts. The content renews itself,
 * counts down and has its own buttons; the port keeps it on the screen until told otherwise.
 */
export interface ToastPort {
  /**
   * Shows the content for as long as it takes, in place of the content that is shown under this id. An id that was
   * dismissed or closed does not come again.
   */
  show(id: string, content: ReactElement, about: ToastAbout): void;
  dismiss(id: string): void;
  /** Whether there is anything on the page that would show it. Left out: there is. */
  isThere?(): boolean;
}

"use client";
import { useEffect, useId, useRef } from "react";
import { resolveValue, type ToastPosition, useToaster } from "react-hot-toast";
import { Button } from "../../../components/Button.tsx";
import { useMessages } from "../../../components/context.ts";
import { Glyph } from "../../../components/Glyph.tsx";
import { openToaster, settleToasts, toasterId } from "./toasts.ts";
import { useFold } from "./useFold.ts";
import { usePause } from "./usePause.ts";
import { useToastFocus } from "./useToastFocus.ts";

export interface FailureToasterProps {
  /** Where they stand; left and right change places in right-to-left text. */
  position?: ToastPosition | undefined;
  /** How many stand open; older ones show an edge and a count. */
  limit?: number | undefined;
  /**
   * The key that leads to the newest toast from anywhere, and back; Escape leads back too. A `key` of UI Events, default
   * `"F8"`; `false`: none.
   */
  hotkey?: string | false | undefined;
}

/**
 * Shows what `toastFailure` and `toastNotice` are given, newest first. One to a page, inside the `FaultlineProvider`
 * whose language, clock and voice the toasts shall have. Nothing in it takes focus by itself or leaves while the
 * person is on it or away from the window.
 */
export function FailureToaster({ position = "bottom-right", limit = 3, hotkey = "F8" }: FailureToasterProps) {
  const { toasts, handlers } = useToaster(undefined, toasterId);
  const { messages, say } = useMessages();
  const region = useRef<HTMLElement>(null);
  const listId = useId();
  const { earlier, isOpen, isFolded, toggle } = useFold(region, toasts, limit);
  const cameFrom = useToastFocus(region, toasts, hotkey);
  const held = usePause(handlers, region, toasts);
  useEffect(openToaster, []);
  useEffect(() => settleToasts(toasts), [toasts]);

  return (
    // Always there, without a box of its own: libraries that hide the page under their dialog leave out what says that it
    // is no live region, as they leave out live ones, but only what is there when the dialog opens. React Aria goes by its
    // own word, and lets the focus come here as well. It is none indeed: each panel speaks by the provider's announcer.
    <div data-fl="toaster-place" aria-live="off" data-react-aria-top-layer="true">
      {toasts.length > 0 && (
        <section
          ref={region}
          data-fl="toaster"
          data-position={position}
          aria-label={hotkey ? say(messages.toast.regionByKey, { key: hotkey }) : say(messages.toast.region)}
          aria-keyshortcuts={hotkey || undefined}
          {...held}
          {...cameFrom}
        >
          <ol role="list" data-fl="toasts" id={listId}>
            {toasts.map((toast) => (
              // Folded away they stay on the page, so that each is said once, and not again when it is unfolded.
              <li
                key={toast.id}
                hidden={isFolded && earlier.includes(toast)}
                data-fl="toast"
                data-state={toast.visible ? "open" : "leaving"}
              >
                {resolveValue(toast.message, toast)}
              </li>
            ))}
          </ol>
          {earlier.length > 0 && (
            <div data-fl="toast-fold" data-count={isFolded ? Math.min(2, earlier.length) : 0}>
              <Button variant="plain" aria-expanded={isOpen} aria-controls={listId} onClick={toggle}>
                {isOpen ? say(messages.toast.fewer) : say(messages.toast.earlier, { count: earlier.length })}
                <Glyph name="chevron-down" />
              </Button>
            </div>
          )}
        </section>
      )}
    </div>
  );
}

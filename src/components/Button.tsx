"use client";

import { type ComponentPropsWithoutRef, forwardRef, type MouseEventHandler, type ReactNode } from "react";
import { Glyph, type GlyphName } from "./Glyph.tsx";

export interface ButtonProps extends Omit<ComponentPropsWithoutRef<"button">, "disabled"> {
  /** At most one `solid` in a panel; `icon` and `round` need an `aria-label`. Default `outline`. */
  variant?: "solid" | "outline" | "plain" | "icon" | "round" | undefined;
  glyph?: GlyphName | undefined;
  /** It can be reached and explains itself, but does nothing yet: focus is never dropped as `disabled` would. */
  isHeld?: boolean | undefined;
  /** What a click does while held, such as saying why. */
  onHeld?: (() => void) | undefined;
  /** Its work is under way, and takes no second click. */
  isBusy?: boolean | undefined;
  /** The clock around it, see `Ring`. */
  ring?: ReactNode;
}

/** A button in ink. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => {
  const { variant = "outline", glyph, isHeld, onHeld, isBusy, ring, onClick, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      data-fl="button"
      data-variant={variant}
      data-ring={ring ? "" : undefined}
      aria-disabled={isHeld || isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={(event) => {
        if (!isBusy && !isHeld) return onClick?.(event);
        event.preventDefault();
        if (!isBusy) onHeld?.();
      }}
    >
      {ring}
      {glyph && <Glyph name={glyph} />}
      {children}
    </button>
  );
});
Button.displayName = "Button";

/** A button for what somebody can do; nothing when the app gave no way to. */
export function offer(
  onClick: MouseEventHandler | undefined,
  children: ReactNode,
  variant?: ButtonProps["variant"],
): ReactNode {
  return (
    onClick && (
      <Button variant={variant} onClick={onClick}>
        {children}
      </Button>
    )
  );
}

export interface LinkButtonProps {
  /** A page or a mail address; nothing else is followed. */
  href: string;
  variant?: "solid" | "outline" | "plain" | undefined;
  children: ReactNode;
}

/** A link that looks like a button and opens elsewhere, so that what is on this page stays. */
export function LinkButton({ href, variant = "outline", children }: LinkButtonProps) {
  // Without a scheme it is an address of the app's own.
  if (!/^(https?:|mailto:|[^:]*([/?#]|$))/i.test(href)) return null;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" data-fl="button" data-variant={variant}>
      {children}
      <Glyph name="external" />
    </a>
  );
}

"use client";

import { type ReactNode, useState } from "react";
import { type EpochMs, SECOND_MS } from "../http/time.ts";
import { useClock } from "../waiting/ClockProvider.tsx";
import { useCountdown } from "../waiting/useCountdown.ts";
import { Button, type ButtonProps } from "./Button.tsx";
import { Ring } from "./pieces/Ring.tsx";

export interface RingButtonProps extends Pick<ButtonProps, "isHeld" | "onHeld" | "isBusy"> {
  /** When it happens by itself; `undefined`: not known, and there is no ring. */
  at?: EpochMs | undefined;
  onClick?: (() => void) | undefined;
  children: ReactNode;
}

/** Does now what happens by itself when its outline has run out. */
export function RingButton({ at, isBusy, onClick, children, ...held }: RingButtonProps) {
  const clock = useClock();
  const { secondsLeft = 0 } = useCountdown(at);
  // Nobody says when the wait began: for the ring it began when it was first seen.
  const [seen, setSeen] = useState(() => ({ at, from: clock.now() }));
  if (!Object.is(seen.at, at)) setSeen({ at, from: clock.now() });
  const totalSeconds = ((at ?? 0) - seen.from) / SECOND_MS;
  return (
    <Button
      {...held}
      isBusy={isBusy}
      ring={secondsLeft > 0 && !isBusy && <Ring secondsLeft={secondsLeft} totalSeconds={totalSeconds} />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

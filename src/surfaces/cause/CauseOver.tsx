"use client";
import { useEffect, useRef, useState } from "react";
import { useMessages } from "../../components/context.ts";
import { StatePanel } from "../../components/StatePanel.tsx";
import type { ViewProps } from "../../components/viewProps.ts";
import { pageLedger } from "../../ledger/ledger.ts";
import { useClock } from "../../waiting/ClockProvider.tsx";
import { useCountdown } from "../../waiting/useCountdown.ts";

interface CauseOverProps extends Pick<ViewProps, "headingLevel" | "service"> {
  cause: string;
  /** How many views have their content again. */
  count: number;
}

/** Long enough to be read twice. */
const KEEP_MS = 10_000;

/** A cause has ended: that a warning is gone is no news to somebody who cannot see it go. Leaves by itself. */
export function CauseOver({ cause, count, headingLevel, service }: CauseOverProps) {
  const { messages, say } = useMessages();
  const clock = useClock();
  const frame = useRef<HTMLDivElement>(null);
  const [leavesAt, setLeavesAt] = useState(() => clock.now() + KEEP_MS);
  const { isReady } = useCountdown(leavesAt);
  const dismiss = () => pageLedger().groups.dismiss(cause);
  useEffect(() => {
    if (!isReady) return;
    // Nothing is taken away from under somebody's pointer or focus.
    if (frame.current?.matches(":has(:hover, :focus)")) setLeavesAt(clock.now() + KEEP_MS);
    else pageLedger().groups.dismiss(cause);
  }, [isReady, cause, clock]);
  return (
    <div ref={frame} data-fl="frame">
      <StatePanel
        tone="success"
        layout="strip"
        state="back"
        headingLevel={headingLevel}
        service={service}
        title={say(messages.cause.over, { count })}
        onDismiss={dismiss}
      />
    </div>
  );
}

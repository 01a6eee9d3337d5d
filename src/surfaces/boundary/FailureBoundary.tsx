"use client";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { useAnnounce } from "../../components/context.ts";
import type { Failure } from "../../outcome/failures.ts";
import { findFailure } from "../../outcome/findFailure.ts";
import { isHeadingFocused } from "../focus/focus.ts";
import { KeepFocus } from "../focus/KeepFocus.tsx";
import { BoundaryFallback } from "./BoundaryFallback.tsx";
import type { BoundaryMemory } from "./boundaryMemory.ts";
import type { FailureBoundaryProps } from "./boundaryProps.ts";
import { type Catches, claims } from "./claims.ts";
import { isControlFlow, toThrowable } from "./controlFlow.ts";
import { createQueryReset, QueryResets } from "./QueryResets.tsx";
import { noticeNewKeys } from "./resetKeysNotice.ts";
import { currentTurn } from "./shownBefore.ts";
import { spokenTitle } from "./spokenTitle.ts";

/** Whether a boundary further up takes this failure. */
const ClaimedAbove = createContext<(failure: Failure) => boolean>(() => false);

/**
 * Shows what its children throw while they render, and recovers: react-error-boundary with the failed queries joined,
 * so that one `retry` resets both. With `catches` it takes only those failures; the rest goes to the boundary above,
 * and nobody here is told. A missing sign-in (401) always goes to the outermost boundary that takes it.
 *
 * @example <FailureBoundary catches={["forbidden", "not-found"]}><Release /></FailureBoundary>
 */
export function FailureBoundary<const C extends Catches | undefined = undefined>(
  props: FailureBoundaryProps<C>,
): ReactNode {
  // Inside, the fallback's props need no narrowing: what `catches` promises is checked before it is rendered.
  const { catches, children, onError, onReset, resetKeys, ...choice } = props as unknown as AnyProps;
  const resetAbove = useQueryErrorResetBoundary();
  const [queries] = useState(() => createQueryReset(resetAbove));
  const claimedAbove = useContext(ClaimedAbove);
  const announce = useAnnounce();
  const [memory] = useState<BoundaryMemory>(() => ({ born: currentTurn(), isFresh: true }));
  const frame = useRef<HTMLDivElement>(null);

  return (
    <ErrorBoundary
      {...(resetKeys && { resetKeys })}
      onError={(error, info) => {
        const { isRepeat } = memory;
        memory.isRepeat = false;
        if (isRepeat) return;
        // React calls this once for an error that it catches, StrictMode or not.
        if (!isHeadingFocused(frame.current)) announce(spokenTitle(frame.current));
        onError?.(error, info);
      }}
      onReset={(details) => {
        noticeNewKeys(details);
        memory.isReset = true;
        if (!memory.rendersOnly) queries.reset();
        memory.rendersOnly = false;
        if (!memory.isRepeat) onReset?.(details);
      }}
      fallbackRender={({ error, resetErrorBoundary }) => {
        const failure = findFailure(error);
        const isOurs =
          !isControlFlow(error) &&
          claims(catches, failure) &&
          !(failure?.kind === "unauthenticated" && claimedAbove(failure));
        // Thrown while this boundary renders, it is the next one's; ours has then never been told of it.
        if (!isOurs) throw toThrowable(error);
        return (
          <BoundaryFallback
            choice={choice}
            frame={frame}
            memory={memory}
            error={error}
            failure={failure}
            resetErrorBoundary={resetErrorBoundary}
          />
        );
      }}
    >
      {/* Within, for none of it holds for the fallback: what fails there is for the boundaries above. */}
      <ClaimedAbove.Provider value={(failure) => claims(catches, failure) || claimedAbove(failure)}>
        <QueryResets value={queries}>
          <KeepFocus memory={memory}>{children}</KeepFocus>
        </QueryResets>
      </ClaimedAbove.Provider>
    </ErrorBoundary>
  );
}

type AnyProps = FailureBoundaryProps<Catches | undefined>;

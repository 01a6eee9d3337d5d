"use client";
import { type ReactNode, type RefObject, useMemo, useRef, useTransition } from "react";
import type { FallbackProps } from "react-error-boundary";
import type { Announce } from "../../components/Announcer.tsx";
import { FaultlineContext, useFaultline } from "../../components/context.ts";
import { FailureView } from "../../components/FailureView.tsx";
import { useEffectBeforePaint } from "../../components/useEffectBeforePaint.ts";
import type { Failure } from "../../outcome/failures.ts";
import { useClock } from "../../waiting/ClockProvider.tsx";
import { focusFirst, isHeadingFocused, lostFocus, rememberGap } from "../focus/focus.ts";
import { ShownOnce } from "../ShownOnce.tsx";
import { UnexpectedView } from "../UnexpectedView.tsx";
import { partOf, useShown } from "../useShown.ts";
import type { BoundaryMemory } from "./boundaryMemory.ts";
import type { FailureBoundaryProps, FailureFallbackProps } from "./boundaryProps.ts";
import type { Catches } from "./claims.ts";
import { noteShown, wasShownBefore } from "./shownBefore.ts";

type Choice = Pick<
  FailureBoundaryProps<Catches | undefined>,
  "headingLevel" | "fallback" | "fallbackRender" | "FallbackComponent"
>;

interface BoundaryFallbackProps extends FallbackProps {
  choice: Choice;
  failure: Failure | undefined;
  frame: RefObject<HTMLDivElement | null>;
  memory: BoundaryMemory;
}

/** What stands in for children that failed: the app's fallback or our view, and the focus that the children had. */
export function BoundaryFallback({ choice, frame, memory, error, failure, resetErrorBoundary }: BoundaryFallbackProps) {
  const [isRetrying, startTransition] = useTransition();
  const clock = useClock();
  const faultline = useFaultline();

  useEffectBeforePaint(() => {
    memory.isRepeat = memory.isFresh === true && wasShownBefore(error, memory.born);
    memory.isFresh = false;
    memory.isReset = false;
    if (memory.isRepeat) resetErrorBoundary();
    else noteShown(error);
    const element = frame.current;
    if (element && lostFocus(memory)) focusFirst([element]);
    return () => {
      memory.held = document.activeElement;
      rememberGap(memory, element);
    };
  }, [error, frame, memory, resetErrorBoundary]);

  const retry: FailureFallbackProps["retry"] = (options) => {
    if (!options?.force && failure?.retryAt !== undefined && failure.retryAt > clock.now()) return;
    // In a transition the failure stays on screen while children that suspend are fetching: no flash to a spinner.
    startTransition(() => resetErrorBoundary());
  };
  const reset = () => {
    memory.rendersOnly = true;
    resetErrorBoundary();
  };

  const within = useMemo(() => {
    // A heading that has been given the focus is read for that.
    const announce: Announce = (text, options) =>
      isHeadingFocused(frame.current) ? () => {} : faultline.announce(text, options);
    return { ...faultline, announce };
  }, [faultline, frame]);

  const { fallback, fallbackRender, FallbackComponent } = choice;
  // An app's own fallback is drawn whatever others show: it may be all that is left of the page.
  const isOwn = Boolean(fallbackRender ?? FallbackComponent) || fallback !== undefined;
  const trouble = { error, failure };
  const part = isOwn ? undefined : partOf(trouble, { wait: undefined, isRetrying, onRetry: () => retry() });
  const shown = useShown(trouble, {
    surface: "boundary",
    part,
    isBare: isOwn,
    leavesWell: () => memory.isReset === true,
  });

  // Another boundary has shown it until now. That one is over, so perhaps this one is too.
  const wasElsewhere = useRef(false);
  useEffectBeforePaint(() => {
    if (wasElsewhere.current && shown.standing === "owner") reset();
    wasElsewhere.current = shown.now() === "elsewhere";
    // Once for each change of place.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [shown.standing]);

  return (
    <FaultlineContext.Provider value={within}>
      <div ref={frame} data-fl="frame">
        <ShownOnce shown={isOwn ? { ...shown, standing: "owner" } : shown} cause={part?.cause}>
          {render(choice, { error, failure, resetErrorBoundary, retry, reset, isRetrying })}
        </ShownOnce>
      </div>
    </FaultlineContext.Provider>
  );
}

function render(
  { headingLevel, fallback, fallbackRender, FallbackComponent }: Choice,
  props: FailureFallbackProps,
): ReactNode {
  if (fallbackRender) return fallbackRender(props);
  if (FallbackComponent) return <FallbackComponent {...props} />;
  if (fallback !== undefined) return fallback;
  const { failure, error, retry, isRetrying } = props;
  // `retry` takes options of its own, not a click.
  const shared = { layout: "section", headingLevel, onRetry: () => retry(), isRetrying } as const;
  return failure ? <FailureView {...shared} failure={failure} /> : <UnexpectedView {...shared} error={error} />;
}

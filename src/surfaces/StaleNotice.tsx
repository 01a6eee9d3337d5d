"use client";
import { FailurePanel } from "../components/FailurePanel.tsx";
import { FailureView } from "../components/FailureView.tsx";
import { StaleStrip } from "../components/StaleStrip.tsx";
import type { FailureEvents, ViewProps } from "../components/viewProps.ts";
import { traits } from "../outcome/failures.ts";
import { hasData, isInFlight, type QueryLike, troubleOf } from "./queryLike.ts";
import { UnexpectedView } from "./UnexpectedView.tsx";

export interface StaleNoticeProps extends FailureEvents, Pick<ViewProps, "headingLevel" | "operation"> {
  result: QueryLike;
}

/**
 * One line above data that could not be refreshed: from when it is, and when it is read again. Nothing while all is
 * well or while there is no data. What time does not mend says so and offers what does. `QueryView` brings its own.
 */
export function StaleNotice({ result, ...view }: StaleNoticeProps) {
  const trouble = hasData(result) ? troubleOf(result) : undefined;
  if (!trouble) return null;
  const { failure } = trouble;
  const { wait } = result;
  const shared = {
    wait,
    isRetrying: isInFlight(result),
    onRetry: view.onRetry ?? (wait ? undefined : () => void result.refetch()),
  };
  // Data of another query that stands in for this one's (`keepPreviousData`) has no age of its own to tell.
  const isStandIn = result.dataUpdatedAt === 0;
  // To read it again helps nobody who is signed out, or may not. What is wrong in a form would take the focus.
  if (failure && failure.kind !== "invalid" && (isStandIn || traits[failure.kind].repeat === "never")) {
    return <FailureView {...view} {...shared} failure={failure} layout="strip" />;
  }
  if (isStandIn) {
    return failure ? (
      <FailurePanel {...view} {...shared} failure={failure} layout="strip" />
    ) : (
      <UnexpectedView {...shared} error={trouble.error} headingLevel={view.headingLevel} layout="strip" />
    );
  }
  return <StaleStrip {...shared} failure={failure} asOf={result.dataUpdatedAt} headingLevel={view.headingLevel} />;
}

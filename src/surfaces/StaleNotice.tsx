"use client";
import { FailureView } from "../components/FailureView.tsx";
import { StaleStrip } from "../components/StaleStrip.tsx";
import type { ViewProps } from "../components/viewProps.ts";
import { hasData, isInFlight, type QueryLike, troubleOf } from "./queryLike.ts";

export interface StaleNoticeProps extends Pick<ViewProps, "headingLevel"> {
  result: QueryLike;
}

/**
 * One line above data that could not be refreshed: from when it is, and when it is read again. Nothing while all is
 * well or while there is no data. `QueryView` brings its own.
 */
export function StaleNotice({ result, headingLevel }: StaleNoticeProps) {
  const trouble = hasData(result) ? troubleOf(result) : undefined;
  if (!trouble) return null;
  if (trouble.failure?.kind === "unauthenticated") {
    // To read it again helps nobody who is signed out.
    return <FailureView failure={trouble.failure} layout="strip" headingLevel={headingLevel} />;
  }
  const { wait } = result;
  return (
    <StaleStrip
      asOf={result.dataUpdatedAt}
      wait={wait}
      isRetrying={isInFlight(result)}
      onRetry={wait ? undefined : () => void result.refetch()}
      headingLevel={headingLevel}
    />
  );
}

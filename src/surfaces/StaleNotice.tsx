"use client";
import { useMessages } from "../components/context.ts";
import { FailurePanel } from "../components/FailurePanel.tsx";
import { FailureView } from "../components/FailureView.tsx";
import { StaleStrip } from "../components/StaleStrip.tsx";
import { Time } from "../components/Time.tsx";
import type { FailureEvents, ViewProps } from "../components/viewProps.ts";
import { traits } from "../outcome/failures.ts";
import { hasData, isInFlight, type QueryLike, type Trouble, troubleOf } from "./queryLike.ts";
import { ShownOnce } from "./ShownOnce.tsx";
import { UnexpectedView } from "./UnexpectedView.tsx";
import { partOf, useShown } from "./useShown.ts";

export interface StaleNoticeProps extends FailureEvents, Pick<ViewProps, "headingLevel" | "operation"> {
  result: QueryLike;
}

/**
 * One line above data that could not be refreshed: from when it is, and when it is read again. Nothing while all is
 * well or while there is no data. What time does not mend says so and offers what does. `QueryView` brings its own.
 */
export function StaleNotice(props: StaleNoticeProps) {
  const { result } = props;
  const { messages, text } = useMessages();
  const trouble = hasData(result) ? troubleOf(result) : undefined;
  const { wait, dataUpdatedAt } = result;
  const isRetrying = isInFlight(result);
  const onRetry = props.onRetry ?? (wait ? undefined : () => void result.refetch());
  const part = partOf(trouble, { wait, isRetrying, onRetry });
  const shown = useShown(trouble, { surface: "inline", part, isWell: hasData(result) });
  if (!trouble) return null;

  const asOf =
    dataUpdatedAt > 0 && text(messages.stale.asOf, { clock: <Time at={dataUpdatedAt} style="near" isQuiet /> });
  return (
    <ShownOnce shown={shown} cause={part?.cause} instead={asOf || undefined}>
      <StaleLine {...props} {...trouble} wait={wait} isRetrying={isRetrying} onRetry={onRetry} asOf={dataUpdatedAt} />
    </ShownOnce>
  );
}

interface StaleLineProps extends Trouble, Omit<StaleNoticeProps, "result">, Pick<ViewProps, "wait" | "isRetrying"> {
  /** 0: data of another query stands in for this one's (`keepPreviousData`), which has no age of its own to tell. */
  asOf: number;
}

function StaleLine({ error, failure, asOf, ...view }: StaleLineProps) {
  const isStandIn = asOf === 0;
  // To read it again helps nobody who is signed out, or may not. What is wrong in a form would take the focus.
  if (failure && failure.kind !== "invalid" && (isStandIn || traits[failure.kind].repeat === "never")) {
    return <FailureView {...view} failure={failure} layout="strip" />;
  }
  if (!isStandIn) return <StaleStrip {...view} failure={failure} asOf={asOf} />;
  return failure ? (
    <FailurePanel {...view} failure={failure} layout="strip" />
  ) : (
    <UnexpectedView {...view} error={error} layout="strip" />
  );
}

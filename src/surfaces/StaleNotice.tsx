"use client";
import { useMessages } from "../components/context.ts";
import { FailurePanel } from "../components/FailurePanel.tsx";
import { FailureView } from "../components/FailureView.tsx";
import { StaleStrip } from "../components/StaleStrip.tsx";
import { Time } from "../components/Time.tsx";
import type { FailureEvents, ViewProps } from "../components/viewProps.ts";
import { traits } from "../outcome/failures.ts";
import { ReturnFocus } from "./focus/ReturnFocus.tsx";
import { hasData, type QueryLike, type Trouble, troubleOf } from "./queryLike.ts";
import { ShownOnce } from "./ShownOnce.tsx";
import { UnexpectedView } from "./UnexpectedView.tsx";
import { useRetried } from "./useRetried.ts";

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
  const { part, shown, ...retry } = useRetried(trouble, result, { ...props, isWell: hasData(result) });
  if (!trouble) return null;

  const asOf = result.dataUpdatedAt;
  const age = asOf > 0 ? text(messages.stale.asOf, { clock: <Time at={asOf} style="near" isQuiet /> }) : undefined;
  return (
    <ReturnFocus>
      <ShownOnce shown={shown} cause={part?.cause} instead={age}>
        <StaleLine {...props} {...trouble} {...retry} asOf={asOf} />
      </ShownOnce>
    </ReturnFocus>
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

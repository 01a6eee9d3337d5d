"use client";
import { useMessages } from "../components/context.ts";
import { FailurePanel } from "../components/FailurePanel.tsx";
import { FailureView } from "../components/FailureView.tsx";
import { StaleStrip } from "../components/StaleStrip.tsx";
import { Time } from "../components/Time.tsx";
import type { FailureEvents, ViewProps } from "../components/viewProps.ts";
import { traits } from "../outcome/failures.ts";
import { ReturnFocus } from "./focus/ReturnFocus.tsx";
import { hasData, type Page, type QueryLike, type Trouble, troubleOf } from "./queryLike.ts";
import { ShownOnce } from "./ShownOnce.tsx";
import { UnexpectedView } from "./UnexpectedView.tsx";
import { useFailedPage } from "./useFailedPage.ts";
import { useRetried } from "./useRetried.ts";

export interface StaleNoticeProps extends FailureEvents, Pick<ViewProps, "headingLevel" | "operation"> {
  result: QueryLike;
}

/**
 * One line above data that could not be refreshed: from when it is, and when it is read again. Nothing while all is
 * well or while there is no data. What time does not mend says so and offers what does. Of an infinite query whose next
 * page did not come it says that, and asks for that page. `QueryView` brings its own.
 */
export function StaleNotice(props: StaleNoticeProps) {
  return <StaleAt {...props} page={useFailedPage(props.result)} isHere />;
}

interface StaleAtProps extends StaleNoticeProps {
  page: Page | undefined;
  /** Whether this is the place for it: what is wrong elsewhere is not well here either. */
  isHere: boolean;
}

/** The notice, at one of several places. */
export function StaleAt({ page, isHere, ...props }: StaleAtProps) {
  const { result } = props;
  const { messages, say, text } = useMessages();
  const found = hasData(result) ? troubleOf(result) : undefined;
  const trouble = isHere ? found : undefined;
  const isWell = hasData(result) && found === trouble;
  const { part, shown, ...retry } = useRetried(trouble, result, { ...props, isWell, page });
  if (!trouble) return null;

  // Where only more of it did not come, what is here is as good as before.
  const asOf = page ? 0 : result.dataUpdatedAt;
  const operation = page ? say(messages.stale.more) : props.operation;
  const age = asOf ? text(messages.stale.asOf, { clock: <Time at={asOf} style="near" isQuiet /> }) : undefined;
  return (
    <ReturnFocus>
      <ShownOnce shown={shown} cause={part?.cause} instead={age}>
        <StaleLine {...props} {...trouble} {...retry} operation={operation} asOf={asOf} />
      </ShownOnce>
    </ReturnFocus>
  );
}

interface StaleLineProps extends Trouble, Omit<StaleNoticeProps, "result">, Pick<ViewProps, "wait" | "isRetrying"> {
  /** 0: its age says nothing of what failed, or is not its own: data of another query stands in (`keepPreviousData`). */
  asOf: number;
}

function StaleLine({ error, failure, asOf, ...view }: StaleLineProps) {
  // To read it again helps nobody who is signed out, or may not. What is wrong in a form would take the focus.
  if (failure && failure.kind !== "invalid" && (!asOf || traits[failure.kind].repeat === "never")) {
    return <FailureView {...view} failure={failure} layout="strip" />;
  }
  if (asOf) return <StaleStrip {...view} failure={failure} asOf={asOf} />;
  return failure ? (
    <FailurePanel {...view} failure={failure} layout="strip" />
  ) : (
    <UnexpectedView {...view} error={error} layout="strip" />
  );
}

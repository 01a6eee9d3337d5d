"use client";
import { type ReactNode, useRef, useState } from "react";
import { useMessages } from "../components/context.ts";
import { FailureView } from "../components/FailureView.tsx";
import { StatePanel } from "../components/StatePanel.tsx";
import { useEffectBeforePaint } from "../components/useEffectBeforePaint.ts";
import type { FailureEvents, ViewProps } from "../components/viewProps.ts";
import { FocusFrame } from "./focus/FocusFrame.tsx";
import type { FocusMemory } from "./focus/focus.ts";
import { KeepFocus } from "./focus/KeepFocus.tsx";
import { hasData, type QueryLike, type Trouble, troubleOf } from "./queryLike.ts";
import { ShownOnce } from "./ShownOnce.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { StaleAt } from "./StaleNotice.tsx";
import { UnexpectedView } from "./UnexpectedView.tsx";
import { useFailedPage } from "./useFailedPage.ts";
import { useRetried } from "./useRetried.ts";

export interface QueryViewProps<T>
  extends FailureEvents,
    Pick<ViewProps, "layout" | "headingLevel" | "operation" | "actions"> {
  /** What `useApiQuery` or `useQuery` returned. */
  result: QueryLike<T>;
  /** While the first request is on its way. Default: three quiet bars. */
  loading?: ReactNode;
  /** The data's view. What an empty list looks like is the app's to say. */
  children: (data: T) => ReactNode;
}

/**
 * Shows a query, and each of its failures once: in place of the data while there is none, as a line above it when only
 * a refresh failed, below it when the next page of an infinite query did not come. A failure stays while the next
 * attempt runs. A disabled query shows nothing.
 *
 * @example <QueryView result={useApiQuery(releases)}>{(list) => <Releases list={list} />}</QueryView>
 */
export function QueryView<T>({ result, loading, children, ...view }: QueryViewProps<T>): ReactNode {
  const [memory] = useState<FocusMemory>({});
  const trouble = useLastTrouble(result);
  const { messages, say } = useMessages();
  const { layout = "inline", headingLevel, actions, ...events } = view;
  const isEmpty = !hasData(result);
  const page = useFailedPage(result);
  // With data, the line above it claims what is wrong.
  const own = isEmpty ? trouble : undefined;
  const { part, shown, ...retry } = useRetried(own, result, { ...view, isWell: !isEmpty });

  if (!isEmpty) {
    const isNext = page === "Next";
    const stale = { ...events, headingLevel, result, page };
    return (
      <KeepFocus memory={memory}>
        <StaleAt {...stale} isHere={!isNext} />
        {children(result.data as T)}
        {result.fetchNextPage && <StaleAt {...stale} isHere={isNext} />}
      </KeepFocus>
    );
  }
  if (trouble) {
    const shared = { layout, headingLevel, ...retry };
    return (
      <FocusFrame memory={memory}>
        <ShownOnce shown={shown} cause={part?.cause}>
          {trouble.failure ? (
            <FailureView {...view} {...shared} failure={trouble.failure} />
          ) : (
            <UnexpectedView {...shared} error={trouble.error} actions={actions} />
          )}
        </ShownOnce>
      </FocusFrame>
    );
  }
  if (result.fetchStatus === "paused") {
    return <StatePanel tone="neutral" layout={layout} headingLevel={headingLevel} title={say(messages.wait.offline)} />;
  }
  if (result.fetchStatus === "fetching") return loading ?? <Skeleton />;
  // Called off without data, which is nobody's failure; but a blank place would wait for ever.
  if (result.status !== "error") return null;
  return <UnexpectedView {...{ layout, headingLevel, actions, ...retry }} error={result.error} />;
}

/** The trouble of now, or while the same query asks again, the last one. */
function useLastTrouble(result: QueryLike): Trouble | undefined {
  const last = useRef<(Trouble & { at: number }) | undefined>(undefined);
  const found = troubleOf(result);
  const { errorUpdatedAt: at, fetchStatus } = result;
  const before = last.current;
  // Asked again, a query keeps its failure without the error that brought it, and with that the address.
  const isKept = found !== undefined && found.error === found.failure && found.failure === before?.failure;
  const now = isKept ? before : found;
  useEffectBeforePaint(() => {
    if (now) last.current = { ...now, at };
  });
  if (now) return now;
  // TanStack Query forgets the error when it asks again without data. Another query has another time of failure.
  return before && at > 0 && before.at === at && fetchStatus !== "idle" ? before : undefined;
}

"use client";
import { type ReactNode, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useMessages } from "../../components/context.ts";
import { FailureView } from "../../components/FailureView.tsx";
import { ClaimedContext } from "../../components/useClaim.ts";
import { useEffectBeforePaint } from "../../components/useEffectBeforePaint.ts";
import type { FailureEvents, ViewProps } from "../../components/viewProps.ts";
import type { Group } from "../../ledger/groups.ts";
import { pageLedger } from "../../ledger/ledger.ts";
import type { Failure } from "../../outcome/failures.ts";
import { FocusFrame } from "../focus/FocusFrame.tsx";
import type { FocusMemory } from "../focus/focus.ts";
import { KeepFocus } from "../focus/KeepFocus.tsx";
import { useHeard, useNews } from "../useNews.ts";
import { CauseOver } from "./CauseOver.tsx";
import { joinWaits } from "./joinWaits.ts";

export interface CauseNoticeProps
  extends Pick<FailureEvents, "onSignIn" | "onRequestAccess">,
    Pick<ViewProps, "layout" | "headingLevel"> {}

const none: readonly Group[] = [];

/**
 * Shows reads that fail for one cause as one: a service that is down, a quota that is used up, no connection. One notice
 * with a count, a wait and a retry for all of them; one announcement, and one more when the last has its content again.
 * Of several services each notice names its own. Their own places keep a quiet line that leads here. Once on a page, above what it is about. Nothing while all is well
 * or while a cause has struck but once.
 *
 * @example <main><CauseNotice /><Releases /><Deployments /></main>
 */
export function CauseNotice({ headingLevel = 2, ...props }: CauseNoticeProps): ReactNode {
  const { groups } = pageLedger();
  const [places] = useState(() => new Map<string, HTMLElement>());
  const [placeOf] = useState(() => (cause: string) => places.get(cause));
  // Of two on a page one is enough.
  const read = () => (groups.isFirst(placeOf) ? groups.read() : none);
  const all = useSyncExternalStore(groups.subscribe, read, () => none);
  useEffectBeforePaint(() => groups.open(placeOf), [groups, placeOf]);
  // What goes without saying is not said: on most pages there is one.
  const isOneOfMany = new Set(all.flatMap(({ service }) => service ?? [])).size > 1;
  return all.map((group) => (
    <OneCause
      key={group.cause}
      {...props}
      headingLevel={headingLevel}
      service={isOneOfMany ? group.service : undefined}
      group={group}
      places={places}
    />
  ));
}

interface OneCauseProps extends CauseNoticeProps, Pick<ViewProps, "service"> {
  group: Group;
  places: Map<string, HTMLElement>;
}

function OneCause({ group, places, layout = "banner", ...view }: OneCauseProps) {
  const { cause, state, count, parts } = group;
  const [memory] = useState<FocusMemory>({});
  const { messages, say } = useMessages();
  const place = useRef<HTMLHeadingElement>(null);
  useEffectBeforePaint(() => {
    if (place.current) places.set(cause, place.current);
    return () => {
      places.delete(cause);
    };
  });
  const failure = useRepresentative(parts);
  const { newsKey, ask } = useNews(failure);
  const joined = useMemo(() => joinWaits(parts), [parts]);
  const wait = useHeard(joined, ask);
  const claimed = useMemo(() => ({ subject: failure, place, newsKey }), [failure, newsKey]);

  if (state === "back" || !failure) {
    return (
      <KeepFocus memory={memory}>
        <CauseOver cause={cause} count={count} headingLevel={view.headingLevel} service={view.service} />
      </KeepFocus>
    );
  }
  return (
    <ClaimedContext.Provider value={claimed}>
      <FocusFrame memory={memory}>
        <FailureView
          {...view}
          failure={failure}
          operation={say(messages.cause.operation)}
          wait={wait}
          layout={layout}
          isRetrying={parts.every(({ isRetrying }) => isRetrying)}
          onRetry={() => {
            ask();
            for (const part of parts) part.retry?.();
          }}
          actions={<span data-fl="cause-count">{say(messages.cause.parts, { count })}</span>}
        />
      </FocusFrame>
    </ClaimedContext.Provider>
  );
}

/** The failure that stands for all: of the kind that was shown before, as long as there is one. */
function useRepresentative(parts: Group["parts"]): Failure | undefined {
  const [kind, setKind] = useState(parts[0]?.failure.kind);
  const { failure } = parts.find((part) => part.failure.kind === kind) ?? parts[0] ?? {};
  if (failure && failure.kind !== kind) setKind(failure.kind);
  return failure;
}

"use client";

import { type EpochMs, MINUTE_MS } from "../http/time.ts";
import type { BlockedBy, Conflict } from "../outcome/failures.ts";
import { Badge } from "./Badge.tsx";
import { Button } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { type Lane, Lanes } from "./pieces/Lanes.tsx";
import { Text } from "./Text.tsx";
import { Time } from "./Time.tsx";
import { useNow } from "./useNow.ts";
import type { ViewProps } from "./viewProps.ts";
import { brief } from "./words/duration.ts";
import { operationValues } from "./words/failureWords.ts";
import { fillText, firstFillable } from "./words/fill.ts";

/** Requests that change something which was there before: after a conflict, what was there is not what it was. */
const edits = ["PUT", "PATCH", "DELETE"];

/**
 * A conflict (409): what is in the way and since when, or that it changed since it was opened. Nothing is sent by
 * itself, and sending the same over somebody else's change is never offered.
 */
export function ConflictPanel(props: ViewProps<Conflict>) {
  const { failure, onReload, actions } = props;
  const { messages, locale } = useMessages();
  const texts = messages.conflict;
  const values = operationValues(props.operation ?? failure.operation);
  const lane = useBlockerLane(failure.blockedBy, failure.receivedAt);
  const isEdit = !lane && edits.includes(failure.method ?? "");
  // With words of its own the server may mean something else: a name that is taken, a thing still in use.
  const isChanged = isEdit && failure.method !== "DELETE" && !failure.message;
  const titles = lane ? texts.blocked : isChanged ? texts.changed : undefined;
  const yours = values.subject ?? values.action;
  const reload = onReload && (
    <Button variant={isEdit ? "solid" : "outline"} onClick={onReload}>
      <Text message={messages.actions.reload} />
    </Button>
  );
  return (
    <FailurePanel
      {...props}
      // What is in the way ends by itself; somebody else's change does not.
      failure={{ ...failure, mayRetry: lane ? (failure.mayRetry ?? true) : isEdit ? false : failure.mayRetry }}
      title={titles && fillText(firstFillable(titles, values), values, locale)}
      body={
        titles && (
          <p>
            {failure.message ? (
              <bdi dir="auto">{failure.message}</bdi>
            ) : (
              <Text message={lane ? texts.blockedBody : texts.changedBody} />
            )}
          </p>
        )
      }
      piece={
        lane && <Lanes lanes={yours ? [lane, { label: String(texts.yours), title: yours, isWaiting: true }] : [lane]} />
      }
      mainAction={isEdit ? reload : undefined}
      actions={
        ((!isEdit && reload) || actions) && (
          <>
            {!isEdit && reload}
            {actions}
          </>
        )
      }
    />
  );
}

/** `undefined`: nothing is known of what is in the way. */
function useBlockerLane({ id, state, startedAt }: BlockedBy = {}, receivedAt: EpochMs): Lane | undefined {
  const { messages, locale } = useMessages();
  const texts = messages.conflict;
  const now = useNow(receivedAt);
  if (id === undefined && state === undefined && startedAt === undefined) return undefined;
  return {
    label: String(texts.inTheWay),
    title:
      id === undefined ? (
        <Text message={texts.unnamed} />
      ) : (
        <bdi dir="ltr" data-fl="code">
          {id}
        </bdi>
      ),
    meta: startedAt !== undefined && (
      <Text
        message={texts.started}
        values={{
          clock: <Time at={startedAt} style="near" isQuiet />,
          time: brief(wholeMinutes(now - startedAt), locale, messages),
        }}
      />
    ),
    badge: state !== undefined && <Badge tone={isUnderWay.test(state) ? "wait" : "neutral"}>{toWords(state)}</Badge>,
  };
}

/** Seconds of what began minutes ago are noise. */
function wholeMinutes(ms: number): number {
  return ms > MINUTE_MS ? Math.floor(ms / MINUTE_MS) * MINUTE_MS : Math.max(0, ms);
}

/** States in which only time is needed. The word itself is the API's and stands in the badge. */
const isUnderWay = /progress|running|active|started|pending|queued|deploying|executing/i;

/** `in_progress` as a person reads it: In progress. */
function toWords(state: string): string {
  const words = state.replace(/[_-]+/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

"use client";

import { MINUTE_MS } from "../http/time.ts";
import type { BlockedBy } from "../outcome/failureParts.ts";
import type { Conflict } from "../outcome/failures.ts";
import { fieldsOf } from "../outcome/fieldsOf.ts";
import { Badge } from "./Badge.tsx";
import { offer } from "./Button.tsx";
import { Code } from "./Code.tsx";
import { useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { FieldList } from "./FieldList.tsx";
import { latestOf } from "./latestOf.ts";
import { type Lane, Lanes } from "./pieces/Lanes.tsx";
import { Time } from "./Time.tsx";
import { useNow } from "./useNow.ts";
import type { ViewProps } from "./viewProps.ts";
import { brief } from "./words/duration.ts";
import { operationValues, phrase } from "./words/phrase.ts";

/**
 * A conflict (409): what is in the way and since when, or that it changed since it was opened, and what is said of fields
 * where neither a form nor its summary says it. Nothing is sent by itself, and sending the same over somebody else's
 * change is never offered.
 */
export function ConflictPanel(props: ViewProps<Conflict>) {
  const { failure, onReload, operation = failure.operation } = props;
  const { blockedBy = {}, message, method = "", mayRetry } = failure;
  const { messages, locale, say, text } = useMessages();
  const words = messages.conflict;
  const { action } = operationValues(operation);
  const now = useNow(failure.receivedAt);
  const fields = fieldsOf(failure);
  const isBlocked = Object.values(blockedBy).some((fact) => fact !== undefined);
  // After a conflict, what was there before is not what it was.
  const isEdit = !isBlocked && /^(PUT|PATCH|DELETE)$/.test(method);
  // With words of its own the server may mean something else: a name that is taken, a thing still in use.
  const isChanged = isEdit && method !== "DELETE" && !message && fields.length === 0;
  const reload = offer(onReload, say(messages.actions.reload), isEdit ? "solid" : "outline");

  function laneOf({ id, state, startedAt: named }: BlockedBy): Lane {
    const startedAt = latestOf(named);
    const ago = Math.max(0, now - (startedAt ?? now));
    return {
      label: say(words.inTheWay),
      title: id === undefined ? say(words.unnamed) : <Code>{id}</Code>,
      meta:
        startedAt !== undefined &&
        text(words.started, {
          clock: <Time at={startedAt} style="near" isQuiet />,
          // Seconds of what began minutes ago are noise.
          time: brief(ago > MINUTE_MS ? ago - (ago % MINUTE_MS) : ago, locale, messages),
        }),
      badge: state !== undefined && <Badge tone={isUnderWay(state) ? "wait" : "neutral"}>{toWords(state)}</Badge>,
    };
  }
  const yours = action ? [{ label: say(words.yours), title: action, isWaiting: true }] : [];
  const titles = isBlocked ? words.blocked : isChanged ? words.changed : undefined;
  return (
    <FailurePanel
      {...props}
      // What is in the way ends by itself; somebody else's change does not.
      mayRetry={isBlocked ? (mayRetry ?? true) : isEdit ? false : mayRetry}
      title={titles && say(...phrase(titles, operation, locale))}
      body={titles && (message ? <bdi>{message}</bdi> : say(isBlocked ? words.blockedBody : words.changedBody))}
      piece={
        <>
          {isBlocked && <Lanes lanes={[laneOf(blockedBy), ...yours]} />}
          {fields.length > 0 && <FieldList issues={fields} besides={message ?? ""} />}
        </>
      }
      mainAction={isEdit && reload}
      actions={
        <>
          {!isEdit && reload}
          {props.actions}
        </>
      }
    />
  );
}

/** States in which only time is needed. The word itself is the API's and stands in the badge. */
const underWay = /^(?!.*\bnot\b).*\b(progress|running|active|started|pending|queued|deploying|executing)\b/i;

function isUnderWay(state: string): boolean {
  return underWay.test(toWords(state));
}

/** `in_progress` and `inProgress` as a person reads them: In progress. */
function toWords(state: string): string {
  const words = state
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

"use client";

import { useEffect, useRef } from "react";
import type { FieldIssue } from "../outcome/failureParts.ts";
import type { Failure, Invalid } from "../outcome/failures.ts";
import { fieldsOf } from "../outcome/fieldsOf.ts";
import { useMessages } from "./context.ts";
import { FieldList } from "./FieldList.tsx";
import { Reference } from "./Reference.tsx";
import { StatePanel } from "./StatePanel.tsx";
import { useBareClaim } from "./useClaim.ts";
import type { FieldNames } from "./useFieldLinks.ts";
import { useLatest } from "./useLatest.ts";
import type { ViewProps } from "./viewProps.ts";
import { countOf } from "./words/count.ts";

export interface ErrorSummaryProps
  extends FieldNames,
    Pick<ViewProps, "failure" | "layout" | "headingLevel" | "actions" | "onDismiss"> {
  /** What still stands, when the person has mended some of it. Default: all of the failure's. */
  fields?: readonly FieldIssue[] | undefined;
  /** Leaves the focus where it is and says the title instead; for forms that save by themselves. Default: in a toast. */
  keepsFocus?: boolean | undefined;
}

/**
 * What is wrong in a form, in the words that stand at the fields, in their order, each a link to its field. What fits
 * no field stays as text. The focus comes here once for each failure, so no live region says it besides.
 *
 * A failure of another kind than `invalid`, such as a conflict that names fields, is more than these: its view stands
 * beside the summary, as a `MutationNotice` does, and leaves what is said of the fields to it.
 */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { failure } = props;
  const all = fieldsOf(failure);
  // A toast comes to whatever a person is at: it must not pull them away from it.
  const { fields = all, headingLevel = 2, keepsFocus = props.layout === "toast" } = props;
  const isWhole = failure.kind === "invalid";
  const unlisted = countOf((failure as Partial<Invalid>).unlisted) ?? 0;
  const { messages, say } = useMessages();
  const own = messages.failures[failure.kind].body;
  // Without a word of the server's it is ours that stands there.
  const said = fields.filter(({ path, message }) => path.length || message);
  const words = messages.fields;
  const { place } = useBareClaim(isWhole ? failure : all, "field");

  const keeps = useLatest(keepsFocus);
  const focused = useRef<Failure>(undefined);
  // Once for each failure: a field that is mended must not pull the person back up, nor must a page that is shown again.
  useEffect(() => {
    if (focused.current === failure) return;
    focused.current = failure;
    const title = place.current;
    if (keeps.current || !title) return;
    title.tabIndex = -1;
    title.focus();
  }, [failure, keeps, place]);

  return (
    <div data-fl="summary">
      <StatePanel
        {...props}
        place={place}
        tone="critical"
        headingLevel={headingLevel}
        title={say(words.title)}
        body={
          <>
            {said.length === 0 && <bdi>{failure.message ?? say(own ?? "")}</bdi>}
            <FieldList {...props} issues={said} own={own} />
            {unlisted > 0 && <p data-fl="summary-rest">{say(words.unlisted, { count: unlisted })}</p>}
          </>
        }
        reference={isWhole && failure.requestId && <Reference id={failure.requestId} at={failure.receivedAt} />}
        newsKey={failure.receivedAt}
        news={keepsFocus ? undefined : ""}
      />
    </div>
  );
}

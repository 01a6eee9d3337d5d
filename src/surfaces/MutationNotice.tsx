"use client";
import { type ReactNode, useRef } from "react";
import { useMessages } from "../components/context.ts";
import { FailureView } from "../components/FailureView.tsx";
import { StatePanel } from "../components/StatePanel.tsx";
import { ClaimedContext } from "../components/useClaim.ts";
import { useEffectBeforePaint } from "../components/useEffectBeforePaint.ts";
import type { FailureEvents, ViewProps } from "../components/viewProps.ts";
import type { Failure, FailureKind } from "../outcome/failures.ts";
import type { Wait } from "../waiting/wait.ts";
import { ReturnFocus } from "./focus/ReturnFocus.tsx";
import { type Trouble, troubleOf } from "./queryLike.ts";
import { UnexpectedView } from "./UnexpectedView.tsx";
import { useShown } from "./useShown.ts";

/** What a view needs of a mutation's result: `useApiMutation`'s, or TanStack Query's own. */
export interface MutationLike<Variables = never> {
  readonly status: "idle" | "pending" | "error" | "success";
  readonly error: unknown;
  readonly failureReason: unknown;
  readonly variables: Variables | undefined;
  /** It has not been sent: TanStack Query waits for a connection. */
  readonly isPaused?: boolean | undefined;
  mutate(variables: Variables): void;
  reset(): void;
  readonly failure?: Failure | undefined;
  readonly wait?: Wait | undefined;
  resume?(): void;
}

export interface MutationNoticeProps<Variables>
  extends FailureEvents,
    Pick<ViewProps, "layout" | "headingLevel" | "operation" | "actions"> {
  /** What `useApiMutation` or `useMutation` returned. */
  result: MutationLike<Variables>;
  /** Kinds that are shown elsewhere, as a form shows the fields that need a change. Default `["invalid"]`. */
  except?: readonly FailureKind[] | undefined;
  /** Only these kinds are shown; an error that no API sent is then not. */
  only?: readonly FailureKind[] | undefined;
  /**
   * Draws a failure with more than every view takes, such as `approvers`. The default view is `FailureView`.
   * @example {(view) => view.failure.kind === "locked" ? <FreezeBanner {...view} failure={view.failure} setterZone={zone} /> : <FailureView {...view} />}
   */
  children?: ((view: ViewProps) => ReactNode) | undefined;
}

/**
 * Shows the failure of a mutation beside the form or button that set it off, until it succeeds or is dismissed. Draws
 * nothing when another surface, such as a toast, shows it already.
 */
export function MutationNotice<Variables>({
  result,
  only,
  except = only ? [] : ["invalid"],
  children = (view) => <FailureView {...view} />,
  ...view
}: MutationNoticeProps<Variables>): ReactNode {
  const { messages, say } = useMessages();
  const last = useRef<Trouble | undefined>(undefined);
  const now = troubleOf(result);
  // While it is sent again the failure stands, so that the button which was pressed is not taken away.
  const trouble = now ?? (result.status === "pending" ? last.current : undefined);
  useEffectBeforePaint(() => {
    last.current = trouble;
  });
  const kind = trouble?.failure?.kind;
  const isOthers = (kind && except.includes(kind)) || (only && !(kind && only.includes(kind)));
  const { standing, claimed } = useShown(isOthers ? undefined : trouble, { surface: "inline" });
  if (!trouble && result.isPaused) {
    return (
      <StatePanel
        tone="neutral"
        layout={view.layout ?? "inline"}
        headingLevel={view.headingLevel}
        title={say(messages.wait.offline)}
      />
    );
  }
  if (!trouble || isOthers || standing !== "owner") return null;

  const shared = {
    layout: "inline",
    ...view,
    // Between two attempts the failure of the last one stands; when the wait is over, the next one is out.
    isRetrying: result.status === "pending" && (!now || result.wait?.state === "ready"),
    onRetry: view.onRetry ?? (() => (result.resume ? result.resume() : result.mutate(result.variables as Variables))),
    onDismiss: view.onDismiss ?? (() => result.reset()),
  } as const;
  return (
    <ClaimedContext.Provider value={claimed}>
      <ReturnFocus>
        {trouble.failure ? (
          children({ ...shared, failure: trouble.failure, wait: result.wait })
        ) : (
          <UnexpectedView {...shared} error={trouble.error} />
        )}
      </ReturnFocus>
    </ClaimedContext.Provider>
  );
}

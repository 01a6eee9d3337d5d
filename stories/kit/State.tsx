import { useState } from "react";
import { action } from "storybook/actions";
import { FailureView } from "../../src/components/FailureView.tsx";
import type { Layout, ViewProps } from "../../src/components/viewProps.ts";
import type { EpochMs } from "../../src/http/time.ts";
import { type FailureKind, type FailureOf, traits } from "../../src/outcome/failures.ts";
import type { OperationWords } from "../../src/outcome/operation.ts";
import { useClock } from "../../src/waiting/ClockProvider.tsx";

/** The facts that every state may know, as controls. */
export interface Facts {
  /** What the person was doing, as it reads on after "could not". Empty: the app did not say. */
  action?: string | undefined;
  /** What it was about, as a noun. Empty: the app did not say. */
  subject?: string | undefined;
  /** What the API itself said. Empty: nothing that a person can read. */
  message?: string | undefined;
  /** Empty: there is no line with a reference. */
  requestId?: string | undefined;
  /** Where the state stands. */
  layout?: Layout | undefined;
  /** Another attempt is on its way. */
  isRetrying?: boolean | undefined;
  /** Whole titles of the app's own, by kind. */
  titles?: OperationWords["titles"];
}

interface StateProps<K extends FailureKind> extends Facts, Omit<ViewProps, "failure" | "layout" | "isRetrying"> {
  kind: K;
  /** What this kind knows besides; `now` is when the reply came. */
  known?: ((now: EpochMs) => Partial<FailureOf<K>>) | undefined;
}

/** A failure of one kind, made of facts, received at the moment at which the catalog's clock stands. */
export function useFailure<K extends FailureKind>({ kind, known, ...facts }: StateProps<K>): FailureOf<K> {
  const clock = useClock();
  const [receivedAt] = useState(() => clock.now());
  const { action: doing, subject, titles, message, requestId } = facts;
  const failure = {
    kind,
    status: traits[kind].statuses[0] ?? 400,
    receivedAt,
    dialect: "catalog",
    method: "POST",
    message: message || undefined,
    requestId: requestId || undefined,
    operation: doing ? { action: doing, subject: subject || undefined, titles } : undefined,
    ...(kind === "invalid" && { fields: [] }),
    ...(kind === "approval-required" && { approvals: { roles: [] } }),
    ...known?.(receivedAt),
  };
  return failure as unknown as FailureOf<K>;
}

/** What a view of this state gets, with every event wired: a view offers those that help. */
export function useStateProps<K extends FailureKind>(props: StateProps<K>): ViewProps<FailureOf<K>> {
  const failure = useFailure(props);
  const { layout, wait, isRetrying, headingLevel, actions } = props;
  return {
    onRetry: action("try again"),
    onSignIn: action("sign in"),
    onRequestAccess: action("request access"),
    onRequestApproval: action("request approval"),
    onRequestOverride: action("request override"),
    onCheck: action("check"),
    onReload: action("load again"),
    ...(layout === "toast" && { onDismiss: action("dismiss") }),
    layout,
    wait,
    isRetrying,
    headingLevel,
    actions,
    failure,
  };
}

/** Shows a state by its facts. */
export function State<K extends FailureKind>(props: StateProps<K>) {
  // The union cannot be narrowed by a kind that is not known yet.
  return <FailureView {...useStateProps(props)} />;
}

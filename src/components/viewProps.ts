import type { ReactNode } from "react";
import type { Failure, FailureKind } from "../outcome/failures.ts";
import type { Operation } from "../outcome/operation.ts";
import type { Wait } from "../waiting/wait.ts";

/** Where a state stands: bare inside a host's card, one line, a tinted box, across the page, as the page, or floating. */
export type Layout = "inline" | "strip" | "section" | "banner" | "page" | "toast";

/** What a person may do about a failure. A view offers only those that help and that the app can serve. */
export interface FailureEvents {
  /** Send the same request again. Left out, a view falls back to `wait.retryNow`. */
  onRetry?: (() => void) | undefined;
  onSignIn?: (() => void) | undefined;
  onRequestAccess?: (() => void) | undefined;
  onRequestApproval?: ((note: string) => void | Promise<unknown>) | undefined;
  onRequestOverride?: (() => void) | undefined;
  /** After a write with an unknown end: look whether it was saved. */
  onCheck?: (() => void) | undefined;
  /** After a conflict: read the current state again. */
  onReload?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
}

/** What every view of a failure takes. */
export interface ViewProps<F extends Failure = Failure> extends FailureEvents {
  failure: F;
  /** What the person was doing; default `failure.operation`. */
  operation?: Operation<FailureKind> | undefined;
  /** Which service it is about, by its address, where it stands beside another one's; it is named before the title. */
  service?: string | undefined;
  /** The wait before the next automatic attempt, from `useApiQuery` or `useApiMutation`. */
  wait?: Wait | undefined;
  /** A retry is on its way: the action says so and takes no second click. */
  isRetrying?: boolean | undefined;
  layout?: Layout | undefined;
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** Further actions of the app's own, after ours. */
  actions?: ReactNode;
}

"use client";
import { Fragment, useState } from "react";
import { FailureView } from "../../components/FailureView.tsx";
import type { ViewProps } from "../../components/viewProps.ts";
import type { Failure } from "../../outcome/failures.ts";
import { UnexpectedView } from "../UnexpectedView.tsx";
import { ToastCount } from "./ToastCount.tsx";
import { dismissToast } from "./toasts.ts";

/** What `toastFailure` takes besides the failure: what a person may do about it, and what they were doing. */
export interface FailureToastOptions extends Omit<ViewProps, "failure" | "layout" | "onRetry" | "isRetrying"> {
  /**
   * Sends the same request again. The toast goes when the promise that it returns is fulfilled, and stays when it is
   * rejected; without a promise it goes at once.
   */
  onRetry?: (() => unknown) | undefined;
  /** Toasts with the same id are one. Default: one for each cause. */
  id?: string | undefined;
}

interface FailureToastProps extends Omit<FailureToastOptions, "id"> {
  id: string;
  count: number;
  error: unknown;
  failure: Failure | undefined;
}

/** One failure in the toaster. */
export function FailureToast({ id, count, error, failure, onRetry, onDismiss, actions, ...view }: FailureToastProps) {
  const [isRetrying, setRetrying] = useState(false);
  const retry = () => {
    const result = onRetry?.();
    if (!(result instanceof Promise)) return dismissToast(id);
    setRetrying(true);
    result.then(() => dismissToast(id), ignore).finally(() => setRetrying(false));
  };
  const props = {
    headingLevel: 3,
    ...view,
    layout: "toast",
    isRetrying,
    onRetry: onRetry && retry,
    onDismiss: () => {
      dismissToast(id);
      onDismiss?.();
    },
    actions: (actions !== undefined || count > 1) && (
      <Fragment key="more">
        {actions}
        <ToastCount count={count} />
      </Fragment>
    ),
  } as const;
  return failure ? (
    <FailureView {...props} failure={failure} />
  ) : (
    <UnexpectedView {...props} error={error} newsKey={count} />
  );
}

/** Who rejects also reports: the toast stays and says so. */
const ignore = () => {};

"use client";
import { Fragment, useMemo, useSyncExternalStore } from "react";
import { useMessages } from "../../components/context.ts";
import { FailureView } from "../../components/FailureView.tsx";
import { StatePanel } from "../../components/StatePanel.tsx";
import { ClaimedContext } from "../../components/useClaim.ts";
import { UnexpectedView } from "../UnexpectedView.tsx";
import { ToastCount } from "./ToastCount.tsx";
import type { ToastStore } from "./toastStore.ts";

/** The content of a toast, whatever library shows it. */
export function FailureToast({ toast }: { toast: ToastStore }) {
  const { told, count, news, wait, isRetrying, retry } = useSyncExternalStore(toast.subscribe, toast.view, toast.view);
  const { messages, say } = useMessages();
  const { error, failure, events } = told;
  const subject = failure ?? error;
  const claimed = useMemo(() => ({ subject, place: toast.place, newsKey: news }), [subject, toast, news]);
  const { actions, onDismiss, ...view } = { ...events };
  const props = {
    headingLevel: 3,
    ...view,
    layout: "toast",
    onDismiss: () => {
      toast.close();
      onDismiss?.();
    },
  } as const;
  if (told.isPaused) return <StatePanel {...props} tone="neutral" title={say(messages.wait.offline)} />;

  const shared = {
    ...props,
    isRetrying,
    onRetry: retry,
    actions: (actions !== undefined || count > 1) && (
      <Fragment key="more">
        {actions}
        <ToastCount count={count} />
      </Fragment>
    ),
  };
  return (
    <ClaimedContext.Provider value={claimed}>
      {failure ? (
        <FailureView {...shared} failure={failure} wait={wait} />
      ) : (
        <UnexpectedView {...shared} error={error} newsKey={news} />
      )}
    </ClaimedContext.Provider>
  );
}

import type { ReactNode } from "react";
import { StatePanel } from "../../../components/StatePanel.tsx";
import { dismissToast, showToast } from "./toasts.ts";

/** Good or plain news, in the app's own words. */
export interface Notice {
  /** What happened: "payments-api 4.2.1 is live". */
  title: string;
  body?: ReactNode;
  /** `success` by default; `info`: the next move is the person's. */
  tone?: "success" | "info" | undefined;
  /** A button; a notice with an action stays until it is closed. */
  actions?: ReactNode;
  /** How long it stays, in milliseconds; default 6,000. The clock stops while a person is on it. */
  durationMs?: number | undefined;
  /** Notices with the same id are one. Default: the tone and the title. */
  id?: string | undefined;
}

/** Shows good or plain news in the `FailureToaster`. Returns the toast's id, for `dismissToast`. */
export function toastNotice({ title, body, tone = "success", actions, durationMs = 6000, id }: Notice): string {
  const toastId = id ?? `faultline ${tone} ${title}`;
  const onDismiss = () => dismissToast(toastId);
  return showToast(
    toastId,
    (count) => <StatePanel layout="toast" newsKey={count} {...{ title, body, tone, actions, onDismiss }} />,
    actions === undefined ? durationMs : Number.POSITIVE_INFINITY,
  );
}

"use client";
import { useMessages } from "../../components/context.ts";

/** How often the cause of a toast has struck; silent about the first time. */
export function ToastCount({ count }: { count: number }) {
  const { messages, say } = useMessages();
  return count > 1 ? <span data-fl="toast-count">{say(messages.toast.times, { count })}</span> : null;
}

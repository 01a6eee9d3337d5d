"use client";
import { useMessages } from "../components/context.ts";

/** Three quiet bars in place of what is being fetched. */
export function Skeleton() {
  const { messages, say } = useMessages();
  return (
    <div data-fl="skeleton" aria-busy="true">
      <span data-fl="spoken">{say(messages.boundary.loading)}</span>
    </div>
  );
}

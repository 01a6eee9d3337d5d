"use client";
import { useMessages } from "./context.ts";

/** Names a service before what is said of it. `undefined`: it goes without saying which one is meant. */
export function useNamed(service: string | undefined): (news: string) => string {
  const { messages, say } = useMessages();
  return (news) => (service === undefined ? news : say(messages.cause.of, { service, title: news }));
}

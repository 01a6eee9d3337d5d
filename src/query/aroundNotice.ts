import type { QueryKey } from "@tanstack/react-query";
import { isNews, tellDeveloper } from "../outcome/notice.ts";
import { tryTo } from "../outcome/tryTo.ts";
import type { Around } from "./around.ts";
import { isFollowed, unplannedMs } from "./waits.ts";

/** What was spoken of: options are the same at each render and each attempt. */
const told = new Set<string>();

/**
 * Tells a developer, once for each of an app's options, what is not heeded of that which stands around them. Says nothing
 * in production, and nothing where no build has said which it is.
 * @param of The key of a query, or the path of a mutation.
 */
export function noticeAround(around: Around | undefined, of: QueryKey | string): void {
  tryTo(() => process.env.NODE_ENV !== "production" && notice(around, of));
}

function notice({ retry = isFollowed, retryDelay = unplannedMs, mutationFn }: Around = {}, of: QueryKey | string) {
  const name = typeof of === "string" ? `api.mutationOptions(${of})` : `api.queryOptions(${JSON.stringify(of)})`;
  const isTaken = mutationFn === undefined;
  if (retryDelay !== unplannedMs) tell(`a \`retryDelay\` stands around ${name}`, delay(isTaken));
  const isEndless = retry === true || (typeof retry === "function" && retry !== isFollowed);
  if (isEndless && !isTaken) tell(`a \`retry\` without a limit stands around ${name}`, endless);
}

function tell(what: string, lines: readonly string[]): void {
  if (isNews(what, told)) tellDeveloper("error", [`Faultline: ${what}.`, ...lines]);
}

const delay = (isTaken: boolean) => [
  isTaken ? "It is not heeded." : "It comes on top of the wait that the function sits out by itself.",
  "That wait is the server's, or our backoff, and the screen counts it down; with another delay the countdown would be untrue, and who hurries it would be held back.",
  "Leave it out. How patient an API is says `createApi({ retry: { maxRetries, maxDelayMs } })`.",
];

const endless = [
  "TanStack Query goes on calling the function when our policy has ended. Nothing is sent any more, but the mutation never fails: it stays pending, and nobody is told how it went.",
  "Say `retry` within `api.mutationOptions({ … })`, or use `useApiMutation`, which heeds it: there it may say less than the policy, and no more.",
];

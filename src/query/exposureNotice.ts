import { hiddenFields, toExposeHeaders } from "../http/exposure.ts";
import type { Reply } from "../http/readReply.ts";
import { isNews, tellDeveloper } from "../outcome/notice.ts";
import type { Outcome } from "../outcome/outcome.ts";
import { tryTo } from "../outcome/tryTo.ts";

/** Origins and kinds that were spoken of. */
const told = new Set<string>();

/**
 * Tells a developer, once per origin and kind, that the browser may hide what a 429, 503 or 202 promises. Says nothing in
 * production, and nothing where no build has said which it is.
 */
export function noticeHidden(reply: Reply, outcome: Outcome, credentials: RequestCredentials | undefined): void {
  tryTo(() => process.env.NODE_ENV !== "production" && notice(reply, outcome, credentials));
}

function notice(reply: Reply, outcome: Outcome, credentials: RequestCredentials | undefined): void {
  const { retryAt, job } = { job: undefined, ...outcome };
  const waitsAs = outcome.kind === "rate-limited" ? 429 : reply.status;
  const hidden = hiddenFields(reply, { retryAt, statusUrl: job?.statusUrl }, waitsAs);
  // A job that is known by its id alone is one that the app can find.
  const isLost = reply.status === 202 ? hidden.includes("location") && !job : hidden.length > 0;
  if (!isLost) return;
  const { origin } = new URL(reply.url);
  if (isNews(`${outcome.kind} ${origin}`, told)) {
    tellDeveloper("warn", linesAbout(reply, origin, credentials === "include"));
  }
}

function linesAbout(reply: Reply, origin: string, hasCredentials: boolean): string[] {
  const [field, loss, instead] =
    reply.status === 202
      ? ["Location", "what was accepted cannot be watched, so nobody learns how it ends", "address of the job"]
      : ["Retry-After", "nobody can be told when to try again, and repetitions go by a guess", "time"];
  return [
    `Faultline: a ${reply.status} from ${origin} has no ${field} that this page can read.`,
    `Either the API sends none, or the browser hides it, as it does on replies of another origin. Until then ${loss}.`,
    `Have the API name the ${instead} in the body, or send ${field} and, with every reply, this line:`,
    `  Access-Control-Expose-Headers: ${toExposeHeaders(reply)}`,
    ...(hasCredentials ? [`"*" in its place does not help: with credentials included it is no wildcard.`] : []),
  ];
}

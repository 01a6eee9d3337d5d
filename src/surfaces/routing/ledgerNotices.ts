import type { Claim } from "../../ledger/claim.ts";
import { pageLedger } from "../../ledger/ledger.ts";
import type { Failure } from "../../outcome/failures.ts";

/** The build's word, which bundlers write in here. A page that is served without one has no such name. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** What failed, as a developer knows it. */
export interface Named {
  readonly source: "query" | "mutation";
  /** `["releases"]`: the key, or what the app calls the operation. */
  readonly name: string;
  readonly error: unknown;
  readonly failure: Failure | undefined;
}

/** Topics that were spoken of. */
export type Topics = Set<string>;

/** Tells a developer that nobody shows a failure. Each notice is given once for a name and kind. */
export function noticeUnclaimed(named: Named, topics: Topics, isToasted: boolean): void {
  inDevelopment(() =>
    once(topics, `unclaimed ${topicOf(named)}`, () => loud(unclaimed(named, isToasted), named.error)),
  );
}

/** Tells a developer that a failure is drawn twice; nothing when it is not. */
export function noticeTwice(named: Named, topics: Topics, claims: readonly Claim[]): void {
  inDevelopment(() => {
    const [owner, ...others] = claims;
    const bare = others.filter((claim) => claim.isBare && !(claim.surface === "field" && owner?.surface === "field"));
    if (!owner || bare.length === 0) return;
    const places = [owner, ...bare].map(({ surface }) => surface).join(" and ");
    once(topics, `twice ${topicOf(named)}`, () => loud(twice(named, places), named.error));
  });
}

const refused = new WeakSet<object>();

/** Tells a developer that a toast was asked for a failure that a view on the page shows. */
export function noticeRefused(subject: unknown): void {
  inDevelopment(() => {
    if (typeof subject !== "object" || subject === null || refused.has(subject)) return;
    refused.add(subject);
    const [owner] = pageLedger().claimsOn(subject);
    loud(
      `toastFailure was given a failure that is shown already (${owner?.surface}), so there is no toast: drawn twice, one failure looks like two. Leave out the call, or the view.`,
      subject,
    );
  });
}

/** Tells a developer that a client's failures go to another port than the one that was asked for. */
export function noticeOtherPort(): void {
  inDevelopment(() =>
    loud(
      "routeFailures was called twice for one QueryClient, with different toast ports. The first one stays, or each failure would be toasted twice. Call it once, where the client is made, or end the first by the function that it returned.",
    ),
  );
}

function unclaimed({ source, name, failure }: Named, isToasted: boolean): string {
  const view = source === "query" ? "<QueryView result={…}>" : "<MutationNotice result={…}>";
  const instead = isToasted
    ? "A toast says it instead, far from where it happened."
    : "There is no toaster either: the person learns nothing.";
  return `The ${source} ${name} failed (${failure?.kind ?? "an error that no API sent"}), and nothing on the page shows it. ${instead} Render it with ${view} or <FailureView failure={…}>, or name its place in meta.surface: "toast", "boundary" or "silent".`;
}

function twice({ source, name, failure }: Named, places: string): string {
  const kind = failure?.kind ?? "an error that no API sent";
  return `The failure of the ${source} ${name} (${kind}) is drawn twice: ${places}. One failure looks like two, and is read aloud twice. Take one of them away; a view inside <QueryView> or <MutationNotice> counts as theirs.`;
}

function topicOf({ source, name, failure }: Named): string {
  return `${source} ${name} ${failure?.kind}`;
}

function once(topics: Topics, topic: string, tell: () => void): void {
  if (topics.has(topic)) return;
  topics.add(topic);
  tell();
}

function loud(...words: unknown[]): void {
  // oxlint-disable-next-line no-console -- For whoever builds the page: nobody else can mend it.
  console.error(...words);
}

function inDevelopment(tell: () => void): void {
  try {
    // Written like this so that a build for production drops the work.
    if (process.env.NODE_ENV !== "production") tell();
  } catch {
    // No `process`, or a console that somebody broke: nothing that a failure should get lost by.
  }
}

import type { Claim } from "../ledger/claim.ts";
import { pageLedger } from "../ledger/ledger.ts";
import type { Failure } from "../outcome/failures.ts";
import { isNews, tellDeveloper } from "../outcome/notice.ts";
import { tryTo } from "../outcome/tryTo.ts";

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

/** What a developer is to hear of. The first two are told once for a name and kind, the third once for a failure. */
export type LedgerNews =
  /** Nobody shows a failure. */
  | { readonly what: "unclaimed"; readonly named: Named; readonly topics: Topics; readonly isToasted: boolean }
  /** A failure may be drawn twice, by those who claim it. */
  | { readonly what: "twice"; readonly named: Named; readonly topics: Topics; readonly claims: readonly Claim[] }
  /** A toast was asked for a failure that a view on the page shows. */
  | { readonly what: "refused"; readonly subject: unknown }
  /** A client's failures go to another port than the one that was asked for. */
  | { readonly what: "other-port" };

/** Tells a developer. Says nothing in production, and nothing where no build has said which it is. */
export function notice(news: LedgerNews): void {
  tryTo(() => process.env.NODE_ENV !== "production" && tell(news));
}

function tell(news: LedgerNews): void {
  if (news.what === "refused") return refuse(news.subject);
  if (news.what === "other-port") return tellDeveloper("error", [otherPort]);
  const { named, topics } = news;
  const text = news.what === "unclaimed" ? unclaimed(named, news.isToasted) : twice(named, news.claims);
  const topic = `${news.what} ${named.source} ${named.name} ${named.failure?.kind}`;
  if (text !== undefined && isNews(topic, topics)) tellDeveloper("error", [text], named.error);
}

const refused = new WeakSet<object>();

function refuse(subject: unknown): void {
  if (typeof subject !== "object" || subject === null || !isNews(subject, refused)) return;
  const [owner] = pageLedger().claimsOn(subject);
  tellDeveloper(
    "error",
    [
      `toastFailure was given a failure that is shown already (${owner?.surface}), so there is no toast: drawn twice, one failure looks like two. Leave out the call, or the view.`,
    ],
    subject,
  );
}

const otherPort =
  "routeFailures was called twice for one QueryClient, with different toast ports. The first one stays, or each failure would be toasted twice. Call it once, where the client is made, or end the first by the function that it returned.";

function unclaimed({ source, name, failure }: Named, isToasted: boolean): string {
  const view = source === "query" ? "<QueryView result={…}>" : "<MutationNotice result={…}>";
  const instead = isToasted
    ? "A toast says it instead, far from where it happened."
    : "There is no toaster either: the person learns nothing.";
  return `The ${source} ${name} failed (${failure?.kind ?? "an error that no API sent"}), and nothing on the page shows it. ${instead} Render it with ${view} or <FailureView failure={…}>, or name its place in meta.surface: "toast", "boundary" or "silent".`;
}

function twice({ source, name, failure }: Named, claims: readonly Claim[]): string | undefined {
  const [owner, ...others] = claims;
  const bare = others.filter((claim) => claim.isBare && !(claim.surface === "field" && owner?.surface === "field"));
  if (!owner || bare.length === 0) return undefined;
  const places = [owner, ...bare].map(({ surface }) => surface).join(" and ");
  const kind = failure?.kind ?? "an error that no API sent";
  return `The failure of the ${source} ${name} (${kind}) is drawn twice: ${places}. One failure looks like two, and is read aloud twice. Take one of them away; a view inside <QueryView> or <MutationNotice> counts as theirs.`;
}

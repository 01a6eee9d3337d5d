import type { Reply } from "../../../http/readReply.ts";
import { readHeaderWait } from "../../../http/retryAfter.ts";
import type { FailureKind } from "../../../outcome/failures.ts";
import type { Outcome } from "../../../outcome/outcome.ts";
import { remembering, toPlain } from "./bag.ts";

/** Where the limit itself was written wrongly, or is not there, nothing is limited; a full disk is no rate. */
const limited =
  /^(?!.*(invalid|config|setting|policy|notfound|storage)).*(ratelimit|throttl|toomany(requests|attempts)|slowdown|(request|call|query|bandwidth|daily)s?limit|throughputexceeded|resourceexhausted|quotaexceeded$)/;
const approval = /approval(is)?(required|needed|pending|missing)|(requir|need|pend|await|missing)\w{0,9}approval/;
/** A query that cannot be read is the app's own fault, and no field of a form (GraphQL over HTTP). */
const validation = /^(?!graphql).*(validat|invalid(param|field)|recordinvalid)/;
/** What a plan or a purse lacks comes back by no waiting. */
const spent = /insufficient(quota|funds|balance|credit)|billing|(quota|credits?)exhausted|outofcredit|hardlimit/;

/**
 * GitHub's secondary limits and the Graph API of Meta come with neither header nor code that says so. The gaps are
 * bounded, so that no text makes the expression try for long.
 */
const saysLimited =
  /(rate|request) limit.{0,30}(exceeded|reached)|exceed.{0,40}(rate|request) limit|too many requests|(been|being|are|was) (rate.limited|throttled)/i;

/** What was found in a body that may know better than the status what happened. */
export interface Evidence {
  readonly codes: readonly string[];
  readonly message?: string | undefined;
  readonly needsApproval?: boolean | undefined;
  readonly hasFields: boolean;
}

/**
 * The kind that the evidence speaks for; `undefined`: what the status says stands.
 * @param usual What the status says.
 */
export function kindBy(
  { codes, message, needsApproval, hasFields }: Evidence,
  status: number,
  usual: Outcome["kind"],
): FailureKind | undefined {
  if (status >= 500) return undefined;
  const meanings = codes.map(meaningOf);
  const isOpen = status !== 401 && status !== 404;
  if (isOpen && (needsApproval || meanings.includes("approval"))) return "approval-required";
  const isVague = usual === "bad-request" || usual === "unprocessable";
  if (!isVague && usual !== "forbidden") return undefined;
  if (meanings.includes("limited") || saysLimited.test(message ?? "")) return "rate-limited";
  return isVague && (hasFields || meanings.includes("validation")) ? "invalid" : undefined;
}

/** Whether repeating is of no use however long one waits: what is used up is not a rate but a purse. */
export function isSpent(codes: readonly string[], { status, headers, receivedAt }: Reply): boolean {
  if (status !== 402 && status !== 403 && status !== 429) return false;
  return codes.some((code) => meaningOf(code) === "spent") && readHeaderWait(429, headers, receivedAt).at === undefined;
}

/** What a code speaks of; `""`: of nothing that goes before the status. */
const meaningOf = remembering((code) => {
  const name = toPlain(code);
  if (approval.test(name)) return "approval";
  if (spent.test(name)) return "spent";
  if (limited.test(name)) return "limited";
  return validation.test(name) ? "validation" : "";
});

import { readHeader } from "../../../http/header.ts";
import type { Reply } from "../../../http/readReply.ts";
import type { Approvals, FieldIssue } from "../../../outcome/failures.ts";
import type { Draft } from "../../dialect.ts";
import { distinct, readFields } from "../fields/readFields.ts";
import { type Bag, type Folded, fold, isBag, pick, toList } from "./bag.ts";
import { codesIn, toCode } from "./code.ts";
import { isSpent, kindBy, mayHaveFields } from "./evidence.ts";
import { readHelpUrl, readReference } from "./reference.ts";
import { readBodyWait } from "./wait.ts";
import { firstSentence, saysIn } from "./words.ts";

/** What a family knows better than its bags tell. */
interface Known {
  /** Texts that go before those of the bags. */
  readonly says?: readonly unknown[];
  /** Codes that go before those of the bags. */
  readonly codes?: readonly unknown[];
  readonly fields?: readonly FieldIssue[];
  /** Bags without words of their own: for request ids, waits, links and flags. */
  readonly beside?: readonly unknown[];
}

/**
 * Puts a refusal into our words.
 * @param within The bags that tell of it, the nearest first.
 * @returns `undefined` when they tell nothing.
 */
export function toRefusal(reply: Reply, within: readonly unknown[], known: Known = {}): Draft | undefined {
  const { status } = reply;
  const bags = within.filter(isBag);
  const message = firstSentence([...(known.says ?? []), ...bags.flatMap(saysIn)], status, bags[0]);
  const own = (known.codes ?? []).map((code) => toCode(code, status)).filter((code) => code !== undefined);
  const codes = [...own, ...bags.flatMap((bag) => codesIn(bag, status)), ...codesInHeaders(reply)];
  const folded = [...bags, ...bags.map(({ meta }) => meta), ...(known.beside ?? [])].map(fold);
  const fields = mayHaveFields(reply) ? distinct(known.fields ?? bags.flatMap((bag) => readFields(bag, message))) : [];
  const needsApproval = flagOf(folded, "requiresapproval approvalrequired needsapproval");
  const common = {
    message,
    code: codes[0],
    requestId: readReference(folded),
    retryAt: readBodyWait(folded, reply),
    mayRetry: isSpent(codes, reply) ? false : flagOf(folded, "retryable isretryable canretry istransient"),
    helpUrl: readHelpUrl(folded),
    ...(fields.length > 0 && { fields }),
  };
  const kind = kindBy({ codes, message, needsApproval, hasFields: fields.length > 0 }, reply);
  if (kind === "invalid") return { kind, ...common, fields };
  if (kind === "approval-required") return { kind, ...common, approvals: approvalsOf(bags) };
  const isSilent = kind === undefined && Object.values(common).every((part) => part === undefined);
  return isSilent ? undefined : { ...(kind && { kind }), ...common };
}

/** AWS and Azure repeat the code in a header, where it is also when no body was allowed. */
function codesInHeaders({ headers, status }: Reply): string[] {
  const code = toCode(readHeader(headers, "x-amzn-errortype", "x-ms-error-code") || undefined, status);
  return code === undefined ? [] : [code];
}

function flagOf(within: readonly Folded[], names: string): boolean | undefined {
  return within.flatMap((bag) => pick(bag, names)).find((flag) => typeof flag === "boolean");
}

function approvalsOf(bags: readonly Bag[]): Approvals {
  const all = bags.flatMap((bag) => [fold(bag), fold(bag["details"])]);
  const count = (name: string) => all.map((bag) => bag.get(name)).find((value) => typeof value === "number");
  const roles = all.flatMap((bag) => toList(bag.get("approverroles"))).filter((role) => typeof role === "string");
  return { required: count("requiredapprovals"), current: count("currentapprovals"), roles };
}

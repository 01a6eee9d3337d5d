import type { Reply } from "../../../http/readReply.ts";
import type { Approvals, FieldIssue } from "../../../outcome/failures.ts";
import type { Draft } from "../../dialect.ts";
import { distinct, readFields } from "../fields/readFields.ts";
import { type Bag, find, fold, isBag, toList } from "./bag.ts";
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
  const codes = [
    ...codesOf(known.codes ?? [], status),
    ...bags.flatMap((bag) => codesIn(bag, status)),
    ...codesInHeaders(reply),
  ];
  let message = firstSentence(known.says ?? [], status, bags[0]);
  for (const bag of bags) message ??= firstSentence(saysIn(bag), status, bags[0]);
  const fields = mayHaveFields(reply) ? distinct(known.fields ?? bags.flatMap((bag) => readFields(bag, message))) : [];
  const folded = [...bags, ...bags.map(({ meta }) => meta), ...(known.beside ?? [])].filter(isBag).map(fold);
  const needsApproval = find(folded, "requiresapproval approvalrequired needsapproval", toFlag);
  const kind = kindBy({ codes, message, needsApproval, hasFields: fields.length > 0 }, reply);
  const draft = {
    message,
    code: codes[0],
    requestId: readReference(folded),
    retryAt: readBodyWait(folded, reply),
    mayRetry: isSpent(codes, reply) ? false : find(folded, "retryable isretryable canretry istransient", toFlag),
    helpUrl: readHelpUrl(folded),
    ...(fields.length > 0 && { fields }),
  };
  if (kind === "invalid") return { kind, ...draft, fields };
  if (kind === "approval-required") return { kind, ...draft, approvals: approvalsOf(bags) };
  if (kind !== undefined) return { kind, ...draft };
  return Object.values(draft).some((part) => part !== undefined) ? draft : undefined;
}

/** AWS and Azure repeat the code in a header, where it is also when no body was allowed. */
function codesInHeaders({ headers, status }: Reply): readonly string[] {
  return codesOf([headers.get("x-amzn-errortype"), headers.get("x-ms-error-code")], status);
}

function codesOf(values: readonly unknown[], status: number): readonly string[] {
  return values.map((value) => toCode(value, status)).filter((code) => code !== undefined);
}

function toFlag(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function approvalsOf(bags: readonly Bag[]): Approvals {
  const all = bags.flatMap((bag) => [fold(bag), fold(bag["details"])]);
  const toCount = (value: unknown) => (typeof value === "number" ? value : undefined);
  return {
    required: find(all, "requiredapprovals", toCount),
    current: find(all, "currentapprovals", toCount),
    roles: toList(find(all, "approverroles", toList)).filter((role) => typeof role === "string"),
  };
}

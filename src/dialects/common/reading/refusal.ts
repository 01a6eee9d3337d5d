import type { Reply } from "../../../http/readReply.ts";
import type { Approvals, FieldIssue } from "../../../outcome/failureParts.ts";
import type { Draft } from "../../dialect.ts";
import { kindOf } from "../../fromStatus.ts";
import { placesOf } from "../fields/places.ts";
import { distinct, onlyOfForm, readFields } from "../fields/readFields.ts";
import { type Folded, find, fold, isBag, pick, toList } from "./bag.ts";
import { codesIn, toCodes, tokenIn } from "./code.ts";
import { isSpent, kindBy } from "./evidence.ts";
import { readHelpUrl, readReference } from "./reference.ts";
import { readBodyWait } from "./wait.ts";
import { firstListed, firstSentence, isPhrase, saysIn } from "./words.ts";

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
  const folds = bags.map(fold);
  const [nearest = fold(undefined), ...others] = folds;
  const told = [...(known.codes ?? []), ...codesIn(nearest, reply.headers)];
  for (const bag of others) told.push(...codesIn(bag));
  for (const text of known.says ?? []) told.push(tokenIn(text));
  const codes = toCodes(told, status);
  // A number out of HTTP beside a word is the status that another server gave it.
  let code = codes.find((told) => !/^[45]\d\d$/.test(told)) ?? codes[0];
  let message = known.says && firstSentence(known.says, status, nearest, code);
  for (const bag of folds) message ??= firstSentence(saysIn(bag), status, nearest, code);
  if (code === undefined || message === undefined) {
    // Then those of an entry count; one that names a field may tell in the same words why.
    const entry = folds.map(firstListed).find(({ size }) => size > 0) ?? fold(undefined);
    // One word alone is the name of a rule.
    const said = firstSentence(saysIn(entry).filter(isPhrase), status, entry, code);
    const isOwn = placesOf(entry).length === 0;
    if (isOwn || (!known.says && said === message)) codes.push(...toCodes(codesIn(entry), status));
    if (isOwn) message ??= said;
    code ??= codes[0];
  }
  const usual = kindOf(reply);
  // Under any other status a list is about something else; a conflict may be about the fields that it names, and shows
  // the record besides.
  const isConflict = status === 412 || usual === "conflict";
  const isVague = !isConflict && (usual === "bad-request" || usual === "unprocessable");
  const read = () =>
    known.fields ??
    bags.flatMap((bag, index) => readFields(bag, { headline: message, besideRecord: isConflict }, folds[index]));
  const found = isVague || isConflict || (message === undefined && status < 500) ? distinct(read()) : [];
  const fields = isVague || (isConflict && found.some(({ path }) => path.length > 0)) ? found : [];
  message ??= firstSentence([onlyOfForm(found)], status, nearest, code);
  // What is not shown beside its field says why.
  if (fields.length === 0)
    message ??= firstSentence(found.map(({ message }) => message).filter(isPhrase), status, nearest, code);
  const folded = [...folds];
  for (const bag of known.beside ?? []) if (isBag(bag)) folded.push(fold(bag));
  // Some put the facts into a bag of their own.
  for (const bag of folded.slice()) {
    for (const inner of pick(bag, "meta metadata details data parameters")) if (isBag(inner)) folded.push(fold(inner));
  }
  // A conflict may show the record there.
  if (!isConflict) for (const bag of folded) message ??= firstSentence(pick(bag, "message msg"), status, nearest, code);
  const needsApproval = find(folded, "requiresapproval approvalrequired needsapproval", toFlag);
  const wait = readBodyWait(folded, reply);
  const kind = kindBy({ codes, message, needsApproval, hasFields: fields.length > 0 }, status, usual);
  const draft = {
    kind,
    message,
    code,
    requestId: readReference(folded),
    retryAt: wait?.retryAt,
    retryInMs: wait?.retryInMs,
    mayRetry: isSpent(codes, reply) ? false : find(folded, "retryable isretryable canretry istransient", toFlag),
    helpUrl: readHelpUrl(folded),
    fields: kind === "invalid" || fields.length > 0 ? fields : undefined,
    approvals: kind === "approval-required" ? approvalsOf(folded) : undefined,
  };
  return Object.values(draft).some((part) => part !== undefined) ? (draft as Draft) : undefined;
}

function toFlag(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function approvalsOf(all: readonly Folded[]): Approvals {
  const toCount = (value: unknown) => (typeof value === "number" ? value : undefined);
  return {
    required: find(all, "requiredapprovals", toCount),
    current: find(all, "currentapprovals", toCount),
    roles: toList(find(all, "approverroles", toList)).filter((role) => typeof role === "string"),
  };
}

import type { Reply } from "../http/readReply.ts";
import type { Invalid } from "../outcome/failures.ts";
import type { Job } from "../outcome/job.ts";
import { isFailureKind } from "../outcome/outcome.ts";
import type { StatusRange } from "./dialect.ts";
import { toBodyWords, toShortList } from "./explainBody.ts";
import type { Explanation, Origin, TriedRule } from "./explanation.ts";

/** What became of a rule, by how far it came. */
const reasons: { readonly [R in TriedRule["result"]]: string } = {
  fits: "fits",
  threw: "threw",
  incomplete: "lacks `fields` or `approvals`",
  "passed-on": "saw the body and passed it on",
  schema: "its schema refuses the body",
  guard: "its guard refuses the body",
  status: "is about another status",
};

/** The whole of an explanation in lines. Of the body it names places, not values. */
export function toExplanationText({
  reply,
  outcome,
  tried,
  by,
  origins,
}: Omit<Explanation, "text" | "toString"> & { readonly reply: Reply }): string {
  const { kind, message, code, requestId, retryAt, statusUrl } = origins;
  const { fields, unlisted = 0, job } = outcome as Partial<Omit<Invalid, "kind">> & { job?: Job };
  const paths = fields?.map(({ path }) => path.join(".") || "the form");
  return [
    `${reply.request.method} ${reply.status} → ${outcome.kind}, by ${by ? nameOf(by) : "no rule"}`,
    `  kind        ${toWords(kind)}`,
    `  message     ${toWords(message)}`,
    `  code        ${toWords(code)}`,
    `  request id  ${toWords(requestId)}`,
    `  wait        ${toWords(retryAt)}`,
    ...(paths ? [`  fields      ${toShortList(paths, paths.length + unlisted)}`] : []),
    ...(job ? [`  job         ${job.state}, ${toWords(origins.job)}`, `  watched at  ${toWords(statusUrl)}`] : []),
    ...(by && !reply.flaw ? [] : [`  body        ${toBodyWords(reply)}`]),
    tried.length === 0 ? "No rules were given." : "Rules that were asked, in order:",
    ...tried.flatMap((rule) => [
      `  ${rule.result === "fits" ? "✓" : "✗"} ${nameOf(rule)} ${reasons[rule.result]}`,
      ...(rule.issues ?? []).map((issue) => `      ${issue}`),
    ]),
    ...(by || tried.length === 0 ? [] : [toAdvice(reply, tried)]),
    ...(isFailureKind(outcome.kind) || !saysError(reply.body)
      ? []
      : ["The body speaks of an error: for an API that says so under a success, put `errorsUnderSuccess` first."]),
  ].join("\n");
}

/** What would make a rule fit. */
function toAdvice({ body }: Reply, tried: readonly TriedRule[]): string {
  const isJson = typeof body === "object";
  // A guard that refuses says nothing of how near it was, and nor does a wrapper that holds nothing.
  const near = tried.filter(({ result, dialect }) => {
    const isNear = isJson && !/^(wrapped|field-map)$/.test(dialect) && /schema|passed/.test(result);
    return isNear || /threw|incomplete/.test(result);
  });
  // An app's own dialect stands before the common ones.
  const own = near.filter(({ dialect }) => dialect === near[0]?.dialect);
  const [nearest] = Object.keys(reasons).flatMap((how) => own.find(({ result }) => result === how) ?? []);
  if (nearest) return `No rule fits. Nearest is ${nameOf(nearest)}: compare it with the body.`;
  if (!isJson) return "No rule fits: the body is not JSON, so the status and the headers speak.";
  const isCommon = tried.some(({ dialect }) => dialect === "not-json");
  return `No rule fits, or nearly: write one${isCommon ? "" : ", or add `common`"}.`;
}

/** As GraphQL, Slack and JSend tell of errors under a status of success. */
function saysError(body: unknown): boolean {
  const { ok, success, errors, status } = Object(body);
  const isListed = typeof Object(Object(errors)[0]).message === "string";
  return isListed || [ok, success].includes(false) || status === "error" || status === "fail";
}

export function nameOf({ dialect, rule, status }: Pick<TriedRule, "dialect" | "rule" | "status">): string {
  return `rule ${rule} of ${dialect}${status === undefined ? "" : ` (${toStatusWords(status)})`}`;
}

export function toStatusWords(status: StatusRange): string {
  return [status].flat().join(", ");
}

function toWords(origin: Origin | undefined): string {
  if (!origin) return "none";
  const { from, at, why } = origin;
  const place = at ? ` ${at}` : "";
  const words = { body: from, rule: "the rule's own", header: from, status: "the status", dropped: "dropped:" };
  return words[from] + place + (why ? `, ${why}` : "");
}

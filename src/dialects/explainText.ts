import type { Reply } from "../http/readReply.ts";
import type { Invalid } from "../outcome/failures.ts";
import type { StatusRange } from "./dialect.ts";
import type { Explanation, Origin, TriedRule } from "./explanation.ts";
import { toPlainText } from "./sentence.ts";

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
  const { kind, message, code, requestId, retryAt } = origins;
  const near = tried.filter(({ result }) => !/status|guard/.test(result));
  // An app's own dialect stands before the common ones.
  const own = near.filter(({ dialect }) => dialect === near[0]?.dialect);
  const [nearest] = Object.keys(reasons).flatMap((how) => own.find(({ result }) => result === how) ?? []);
  const { fields } = outcome as Partial<Invalid>;
  return [
    `${reply.request.method} ${reply.status} → ${outcome.kind}, by ${by ? nameOf(by) : "no rule"}`,
    `  kind        ${toWords(kind)}`,
    `  message     ${toWords(message)}`,
    `  code        ${toWords(code)}`,
    `  request id  ${toWords(requestId)}`,
    `  wait        ${toWords(retryAt)}`,
    ...(fields
      ? [`  fields      ${toPlainText(fields.map(({ path }) => path.join(".") || "the form").join(", "))}`]
      : []),
    tried.length === 0 ? "No rules were given." : "Rules that were asked, in order:",
    ...tried.flatMap((rule) => [
      `  ${rule.result === "fits" ? "✓" : "✗"} ${nameOf(rule)} ${reasons[rule.result]}`,
      ...(rule.issues ?? []).map((issue) => `      ${issue}`),
    ]),
    ...(by || tried.length === 0
      ? []
      : [
          nearest
            ? `No rule fits. Nearest is ${nameOf(nearest)}: compare it with the body.`
            : "No rule fits, or nearly: write one, or add `common`.",
        ]),
  ].join("\n");
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

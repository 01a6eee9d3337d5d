import type { Reply } from "../http/readReply.ts";
import type { StatusRange } from "./dialect.ts";
import type { Explanation, Origin, TriedRule } from "./explanation.ts";

const reasons: { readonly [R in TriedRule["result"]]: string } = {
  fits: "fits",
  status: "is about another status",
  guard: "its guard refuses the body",
  schema: "its schema refuses the body",
  "passed-on": "saw the body and passed it on",
  incomplete: "gave less than its kind always has (`fields` of invalid, `approvals` of approval-required)",
  threw: "threw",
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
  const nearest = tried.findLast(({ result }) => result !== "status");
  return [
    `${reply.request.method} ${reply.status} → ${outcome.kind}, by ${by ? nameOf(by) : "the status alone"}`,
    `  kind        ${toWords(kind)}`,
    `  message     ${toWords(message)}`,
    `  code        ${toWords(code)}`,
    `  request id  ${toWords(requestId)}`,
    `  wait        ${toWords(retryAt)}`,
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
            : `No rule fits: none is about ${reply.status}. Write one, or add \`common\` behind your dialect.`,
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
  if (origin === undefined) return "none";
  const { from, at, why } = origin;
  const place = at === undefined ? "" : ` ${at}`;
  if (from === "dropped") return `dropped${place && `, from the body's${place}`}: ${why}`;
  return { body: "body", rule: "the rule's own", header: "header", status: "the status" }[from] + place;
}

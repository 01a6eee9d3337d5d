import type { Reply } from "../http/readReply.ts";
import { checkDialects } from "./checkDialects.ts";
import type { Dialect, Draft, Rule, Tell } from "./dialect.ts";
import { toIssueLines } from "./explainIssues.ts";
import { originsOf } from "./explainOrigins.ts";
import { toExplanationText } from "./explainText.ts";
import type { Explanation, TriedRule } from "./explanation.ts";
import { decide } from "./readOutcome.ts";
import { toPlainText } from "./sentence.ts";

/**
 * Reads a reply as {@link readOutcome} does, by the very same steps, and says which rules were asked, why they did not fit,
 * and where message, code, request id, wait and job came from, or why they are not shown: for the developer whose API is not understood. Throws a
 * `TypeError` when `dialects` is no list of dialects.
 * @example console.log(explainOutcome(await readReply(response), [acme]).text)
 */
export function explainOutcome(reply: Reply, dialects: readonly Dialect[]): Explanation {
  checkDialects(dialects);
  const tried: TriedRule[] = [];
  let current: { -readonly [K in keyof TriedRule]: TriedRule[K] } | undefined;
  let draft: Draft | undefined;

  const tell: Tell = (what, about) => {
    if (what === "rule") {
      const { name, rule } = about as { name: string; rule: Rule };
      const { status } = rule;
      const place = tried.filter(({ dialect }) => dialect === name).length + 1;
      current = { dialect: name, rule: place, ...(status !== undefined && { status }), result: "fits" };
      tried.push(current);
    } else if (what === "by-status") draft = about as Draft;
    else if (current) {
      // That it passed on is known already where it said why.
      if (what !== "passed-on" || current.result === "fits") current.result = what;
      if (what === "fits") draft = about as Draft;
      if (what === "schema") current.issues = toIssueLines(about);
      if (what === "threw") current.issues = [thrown(about)];
    }
  };

  const outcome = decide(reply, dialects, tell);
  const by = tried.find(({ result }) => result === "fits");
  const origins = originsOf(reply, by ? "rule" : "body", draft ?? {}, outcome);
  const text = toExplanationText({ reply, outcome, tried, by, origins });
  const explanation = { outcome, tried, ...(by && { by }), origins, text };
  // Not among its properties, so that it stays data: it goes through JSON and `structuredClone`.
  Object.defineProperty(explanation, "toString", { value: () => text });
  return explanation;
}

function thrown(error: unknown): string {
  if (!(error instanceof Error)) return "no Error";
  // Of a text that is no JSON, its message quotes the beginning.
  return toPlainText(error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`);
}

import type { Reply } from "../http/readReply.ts";
import type { Dialect, Draft, Rule, Tell } from "./dialect.ts";
import { toIssueLines } from "./explainIssues.ts";
import { originsOf } from "./explainOrigins.ts";
import { toExplanationText } from "./explainText.ts";
import type { Explanation, TriedRule } from "./explanation.ts";
import { decide } from "./readOutcome.ts";

/**
 * Reads a reply as {@link readOutcome} does, by the very same steps, and says which rules were asked, why they did not fit,
 * and where message, code, request id and wait came from: for the developer whose API is not understood.
 * @example console.log(explainOutcome(await readReply(response), [acme]).text)
 */
export function explainOutcome(reply: Reply, dialects: readonly Dialect[]): Explanation {
  const tried: TriedRule[] = [];
  let current: { -readonly [K in keyof TriedRule]: TriedRule[K] } | undefined;
  let draft: Draft | undefined;

  const tell: Tell = (what, about) => {
    if (what === "rule") {
      const { name, rule } = about as { name: string; rule: Rule };
      const place = tried.filter(({ dialect }) => dialect === name).length + 1;
      current = {
        dialect: name,
        rule: place,
        ...(rule.status !== undefined && { status: rule.status }),
        result: "fits",
      };
      tried.push(current);
    } else if (what === "by-status") draft = about as Draft;
    else if (current) {
      // That it passed on is known already where it said why.
      if (what !== "passed-on" || current.result === "fits") current.result = what;
      if (what === "fits") draft = about as Draft;
      if (what === "schema") current.issues = toIssueLines(about);
      if (what === "threw") current.issues = [about instanceof Error ? `${about.name}: ${about.message}` : "no Error"];
    }
  };

  const outcome = decide(reply, dialects, tell);
  const by = tried.find(({ result }) => result === "fits");
  const origins = originsOf(reply, draft ?? {}, outcome);
  const text = toExplanationText({ reply, outcome, tried, by, origins });
  const explanation = { outcome, tried, ...(by && { by }), origins, text };
  // Not among its properties, so that it stays data: it goes through JSON and `structuredClone`.
  Object.defineProperty(explanation, "toString", { value: () => text });
  return explanation;
}

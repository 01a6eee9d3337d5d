import type { Reply } from "../http/readReply.ts";
import type { Dialect } from "./dialect.ts";
import { type DialectExample, toReply, toUrl } from "./exampleReply.ts";
import { explainOutcome } from "./explainOutcome.ts";
import { nameOf } from "./explainText.ts";
import type { Explanation } from "./explanation.ts";
import { misspelt } from "./outcomeNames.ts";

type Properties = Readonly<Record<string, unknown>>;

/** What is wrong with how an example is read, and the number of the rule that reads it; `undefined`: none does. */
export function mistakesAboutExample(
  example: DialectExample,
  dialect: Dialect,
): { readonly by: number | undefined; readonly mistakes: readonly string[] } {
  const { expected } = example;
  const reply = toReply(example);
  const explanation = explainOutcome(reply, [dialect]);
  const by = explanation.by?.rule;
  const found = [
    ...otherThan(expected, explanation),
    ...misspelt(expected).map((key) => `no outcome has the \`${key}\` that is expected: see whether it is misspelt`),
    ...inRules(explanation, reply, dialect),
    ...inOutcome(explanation, reply, expected),
  ];
  if (found.length === 0) return { by, mistakes: [] };
  const name = example.id ?? example.title ?? `${reply.request.method} ${reply.status}`;
  const how = `How it was read:\n${explanation.text.replace(/^/gm, "    ")}`;
  return { by, mistakes: [`${name}: ${found.join("; ")}. ${how}`] };
}

/** What is read otherwise than expected, as one mistake. */
function otherThan(expected: Properties, { outcome, by }: Explanation): string[] {
  const read: Properties = { ...outcome };
  const unknown = misspelt(expected);
  const differences = Object.keys(expected)
    .filter((key) => !unknown.includes(key) && !holds(read[key], expected[key], key))
    .map((key) => `\`${key}\` should be ${quote(expected[key])} and is ${quote(read[key])}`);
  if (differences.length === 0) return [];
  return [`${by ? `${nameOf(by)} reads it` : "no rule fits it"}; ${differences.join(", ")}`];
}

/** A rule that is mistaken counts as one that does not fit, which the expected outcome may hide. */
function inRules({ tried }: Explanation, reply: Reply, { rules }: Dialect): string[] {
  return tried.flatMap((rule) => {
    const { result, issues = [] } = rule;
    if (result === "threw") return [`${nameOf(rule)} throws (${issues.join()}), so it counts as one that does not fit`];
    if (result === "incomplete") return [`${nameOf(rule)} gives less than its kind always has`];
    const isPromise = result === "fits" && typeof Object(rules[rule.rule - 1]?.read(reply)).then === "function";
    if (isPromise) return [`${nameOf(rule)} gives a promise, of which nothing can be read: take its \`async\` away`];
    return [];
  });
}

/** What a rule can give by mistake, whatever is expected of it. */
function inOutcome({ outcome, by }: Explanation, { body }: Reply, expected: Properties): string[] {
  if (!by) return [];
  const { kind, retryAt, data }: Properties = { ...outcome };
  const found = misspelt(outcome).map(
    (key) => `${nameOf(by)} gives \`${key}\`, which no outcome has: see whether it is misspelt`,
  );
  // 1973: a number below it counts seconds, or from now.
  if (retryAt !== undefined && !(Number(retryAt) >= 1e11)) {
    found.push(
      `\`retryAt\` is ${quote(retryAt)}, a day long ago: it takes milliseconds since 1970. A delay is \`retryInMs\``,
    );
  }
  const isOfBody = (kind === "success" || kind === "created") && !("data" in expected);
  const lost = isOfBody ? lostFrom(body, data).map((key) => `\`${key}\``) : [];
  if (lost.length > 0) {
    found.push(
      `\`data\` has not all of the body's ${lost.join(", ")}: a schema takes away what it does not name. Give \`reply.body\`, or say in the example which \`data\` is expected`,
    );
  }
  return found;
}

/** What a body has and the data out of it has not, when the data is that body and not a part of it. */
function lostFrom(body: unknown, data: unknown): string[] {
  if (!isRecord(body)) return [];
  if (data === undefined) return Object.keys(body);
  const isOfBody = isRecord(data) && Object.keys(data).length > 0 && holds(body, data);
  return isOfBody ? Object.keys(body).filter((key) => JSON.stringify(data[key]) !== JSON.stringify(body[key])) : [];
}

/** Whether it has at least what is expected of it; our own addresses are expected as paths. */
function holds(read: unknown, expected: unknown, key = ""): boolean {
  if (Array.isArray(expected) && Array.isArray(read)) {
    return expected.length === read.length && expected.every((one, at) => holds(read[at], one));
  }
  if (Array.isArray(expected) || Array.isArray(read)) return false;
  if (typeof expected === "object" && expected !== null) {
    const found = Object(read) as Properties;
    return Object.entries(expected).every(([name, value]) => holds(found[name], value, name));
  }
  // In the data they are what the API wrote.
  if (read === expected) return true;
  return /^(location|statusUrl|helpUrl)$/.test(key) && typeof expected === "string" && read === toUrl(expected);
}

function isRecord(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function quote(value: unknown): string {
  return JSON.stringify(value) ?? "not there";
}

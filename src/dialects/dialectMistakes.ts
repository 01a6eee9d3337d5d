import type { Reply } from "../http/readReply.ts";
import { covers, type Dialect, type Example, type Rule, type StatusRange } from "./dialect.ts";
import { explainOutcome } from "./explainOutcome.ts";
import { nameOf, toStatusWords } from "./explainText.ts";
import type { Explanation } from "./explanation.ts";

/** A documented reply; any {@link Example} is one. */
export type DialectExample = Pick<Example, "response" | "expected"> & {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Default: a GET. */
  readonly request?: Partial<Example["request"]> | undefined;
  readonly now?: string | undefined;
};

const classes = ["2xx", "4xx", "5xx", "error"];
const statuses = Array.from({ length: 500 }, (_, index) => index + 100);

/** What a developer would want to hear of a dialect: what happened, why it matters, what to do. */
export function mistakesOf({
  name,
  rules,
  examples = [],
}: Dialect & { readonly examples?: readonly DialectExample[] | undefined }): string[] {
  if (!Array.isArray(rules))
    return ["`rules` is no list. Make it one of rules that `on(status, schema, toOutcome)` returns."];
  const broken = rules.flatMap((rule, index) => mistakesIn(rule, `rule ${index + 1}`));
  if (broken.length > 0) return [...mistakesInName(name), ...broken];
  const explained = examples.map((example) => explain(example, { name, rules }));
  const reached = new Set(explained.map(({ by }) => by?.rule));
  return [
    ...mistakesInName(name),
    ...rules.flatMap((rule, index) => (reached.has(index + 1) ? [] : whyUnreachable(rule, index, rules))),
    ...examples.flatMap((example, index) => mistakesAbout(example, index, explained[index])),
  ];
}

function mistakesInName(name: unknown): string[] {
  if (typeof name !== "string" || name.trim() === "")
    return ["it has no name, so no failure can tell who read it. Give it the API's."];
  return name === "http" ? ['"http" is the name of what the status alone says. Give it the API\'s.'] : [];
}

function mistakesIn(rule: Partial<Rule> | undefined, place: string): string[] {
  if (typeof rule?.read !== "function") return [`${place} is no rule. Make it with \`on(status, schema, toOutcome)\`.`];
  const { status, shape } = rule;
  const strange = status === undefined ? [] : [status].flat().filter((one) => !isRange(one));
  const isEmpty = Array.isArray(status) && status.length === 0;
  const isShape = shape === undefined || typeof shape === "function" || typeof Object(shape).safeParse === "function";
  return [
    ...strange.map(
      (one) =>
        `${place} is about ${String(one)}, which no reply has as its status, so it never fits. Write 100 to 599, "2xx", "4xx", "5xx" or "error".`,
    ),
    ...(isEmpty ? [`${place} is about no status at all, so it never fits. Name one.`] : []),
    ...(isShape
      ? []
      : [
          `${place} has a schema that is none, so it throws at each reply. Give it one of zod, as z.object({ … }), or a function that looks at the body.`,
        ]),
  ];
}

function isRange(status: unknown): boolean {
  if (typeof status === "string") return classes.includes(status);
  return Number.isInteger(status) && Number(status) >= 100 && Number(status) <= 599;
}

/** A rule behind one that takes the same replies: only what that one passes on would get there. */
function whyUnreachable(rule: Rule, index: number, rules: readonly Rule[]): string[] {
  const { status, shape } = rule;
  if (status === undefined)
    return rules.indexOf(rule) < index
      ? [`rule ${index + 1} is rule ${rules.indexOf(rule) + 1} again. Delete one.`]
      : [];
  const before = rules
    .slice(0, index)
    .findIndex((other) => other.shape === shape && other.status !== undefined && coversAll(other.status, status));
  if (before < 0) return [];
  return [
    `rule ${index + 1} (${toStatusWords(status)}) is never reached: rule ${before + 1} (${toStatusWords(rules[before]?.status ?? [])}) has the same schema and takes all of its statuses. ` +
      "Put the more particular one first, make one rule of both, or give an example that only the later one fits.",
  ];
}

function coversAll(range: StatusRange, other: StatusRange): boolean {
  return statuses.every((status) => !covers(other, status) || covers(range, status));
}

function explain({ request, response, now }: DialectExample, dialect: Dialect): Explanation {
  const { status, headers, body } = response;
  const url = toUrl(request?.path ?? "/");
  const reply: Reply = {
    ...{ status, headers: new Headers(headers), body: bodyOf(body), url },
    receivedAt: now === undefined ? 0 : Date.parse(now),
    request: { method: request?.method ?? "GET", url },
  };
  return explainOutcome(reply, [dialect]);
}

/** As a reply brings it: a text that is JSON is what it says. */
function bodyOf(body: unknown): unknown {
  if (typeof body !== "string") return body;
  try {
    return JSON.parse(body);
  } catch {
    return body || undefined;
  }
}

function mistakesAbout(example: DialectExample, index: number, explanation: Explanation | undefined): string[] {
  if (!explanation) return [];
  const { outcome, by, text } = explanation;
  const read: Readonly<Record<string, unknown>> = { ...outcome };
  const wrong = Object.entries(example.expected).filter(([key, value]) => !holds(read[key], value, key));
  if (wrong.length === 0) return [];
  const name = example.id ?? example.title ?? `example ${index + 1}`;
  const found = wrong
    .map(([key, value]) => `\`${key}\` should be ${quote(value)} and is ${quote(read[key])}`)
    .join(", ");
  const why = by ? `${nameOf(by)} reads it` : "no rule fits it";
  return [`${name}: ${why}; ${found}. How it was read:\n${text.replace(/^/gm, "    ")}`];
}

/** Whether it has at least what is expected of it; addresses are written as paths. */
function holds(read: unknown, expected: unknown, key: string): boolean {
  if (/^(location|statusUrl|helpUrl)$/.test(key) && typeof expected === "string") return read === toUrl(expected);
  if (Object(expected) !== expected) return read === expected;
  const isList = Array.isArray(expected);
  if (isList !== Array.isArray(read) || (isList && expected.length !== (read as unknown[]).length)) return false;
  const found = Object(read) as Readonly<Record<string, unknown>>;
  return Object.entries(expected as object).every(([name, value]) => holds(found[name], value, name));
}

function toUrl(path: string): string {
  return new URL(path, "https://api.example.com").href;
}

function quote(value: unknown): string {
  return JSON.stringify(value) ?? "not there";
}

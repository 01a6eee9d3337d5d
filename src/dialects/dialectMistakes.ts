import { covers, type Dialect, type Rule, type StatusRange } from "./dialect.ts";
import { mistakesAboutExample } from "./exampleMistakes.ts";
import type { DialectExample } from "./exampleReply.ts";
import { toStatusWords } from "./explainText.ts";

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
  const read = examples.map((example) => mistakesAboutExample(example, { name, rules }));
  const reached = new Set(read.map(({ by }) => by));
  return [
    ...mistakesInName(name),
    ...rules.flatMap((rule, index) => {
      if (reached.has(index + 1)) return [];
      const why = whyUnreachable(rule, index, rules);
      return why.length > 0 || examples.length === 0 ? why : [unreached(rule, index)];
    }),
    ...read.flatMap(({ mistakes }) => mistakes),
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
  return [
    ...strange.map(
      (one) =>
        `${place} is about ${String(one)}, which no reply has as its status, so it never fits. Write 100 to 599, "2xx", "4xx", "5xx" or "error".`,
    ),
    ...(isEmpty ? [`${place} is about no status at all, so it never fits. Name one.`] : []),
    ...mistakesInShape(shape, place),
  ];
}

function mistakesInShape(shape: unknown, place: string): string[] {
  if (shape === undefined || typeof Object(shape).safeParse === "function") return [];
  const what = "or a function that looks at the body";
  // One of arktype is a function that says of every body something that is true.
  if (Object(shape)["~standard"] !== undefined)
    return [
      `${place} has a schema that is not zod's, so it would throw at each reply, or take it. Give it one of zod, ${what}: (body) => v.is(Shape, body) of valibot, (body) => Shape.allows(body) of arktype.`,
    ];
  return typeof shape === "function"
    ? []
    : [
        `${place} has a schema that is none, so it throws at each reply. Give it one of zod, as z.object({ … }), ${what}.`,
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
      "Put the more particular one first, or make one rule of both.",
  ];
}

function unreached({ status }: Rule, index: number): string {
  const place = `rule ${index + 1}${status === undefined ? "" : ` (${toStatusWords(status)})`}`;
  return `${place} reads none of the examples, so nobody knows whether it is ever reached. Give the reply that it is for, put it before the rule that takes that reply, or delete it.`;
}

function coversAll(range: StatusRange, other: StatusRange): boolean {
  return statuses.every((status) => !covers(other, status) || covers(range, status));
}

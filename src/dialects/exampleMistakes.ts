import type { Reply } from "../http/readReply.ts";
import type { KeyOf } from "../http/said.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { Dialect, Example } from "./dialect.ts";
import { explainOutcome } from "./explainOutcome.ts";
import { nameOf } from "./explainText.ts";
import type { Explanation } from "./explanation.ts";

/** A documented reply; any {@link Example} is one. */
export type DialectExample = Pick<Example, "response" | "expected" | "lands"> & {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Default: a GET. */
  readonly request?: Partial<Example["request"]> | undefined;
  readonly now?: string | undefined;
};

type Properties = Readonly<Record<string, unknown>>;

const parts: ReadonlySet<string> = new Set(
  Object.keys({
    ...{ kind: 1, status: 1, message: 1, code: 1, requestId: 1, receivedAt: 1, retryAt: 1, mayRetry: 1, dialect: 1 },
    ...{
      helpUrl: 1,
      rateLimit: 1,
      method: 1,
      operation: 1,
      unsent: 1,
      reading: 1,
      decision: 1,
      fields: 1,
      unlisted: 1,
    },
    ...{
      requiredScopes: 1,
      blockedBy: 1,
      window: 1,
      approvals: 1,
      rule: 1,
      problems: 1,
      data: 1,
      location: 1,
      page: 1,
    },
    ...{ job: 1, etag: 1 },
  } satisfies { readonly [Name in KeyOf<Outcome>]: 1 }),
);

/** 1973: a number below it counts seconds, or from now. */
const EARLIEST = 1e11;

/** What is wrong with how an example is read, and the number of the rule that reads it; `undefined`: none does. */
export function mistakesAboutExample(
  example: DialectExample,
  dialect: Dialect,
): { readonly by: number | undefined; readonly mistakes: readonly string[] } {
  const reply = toReply(example);
  const explanation = explainOutcome(reply, [dialect]);
  const found = [
    ...inExpected(example.expected, explanation),
    ...inRules(explanation, reply, dialect),
    ...inOutcome(example, reply, explanation),
  ];
  const name = example.id ?? example.title ?? `${reply.request.method} ${reply.status}`;
  const how = `How it was read:\n${explanation.text.replace(/^/gm, "    ")}`;
  return {
    by: explanation.by?.rule,
    mistakes: found.length > 0 ? [`${name}: ${found.join("; ")}. ${how}`] : [],
  };
}

function inExpected(expected: Properties, { outcome, by }: Explanation): string[] {
  const read: Properties = { ...outcome };
  const strange = Object.keys(expected).filter((key) => !parts.has(key));
  const wrong = Object.entries(expected).filter(
    ([key, value]) => !strange.includes(key) && !holds(read[key], value, key),
  );
  const found = wrong
    .map(([key, value]) => `\`${key}\` should be ${quote(value)} and is ${quote(read[key])}`)
    .join(", ");
  return [
    ...(found === "" ? [] : [`${by ? `${nameOf(by)} reads it` : "no rule fits it"}; ${found}`]),
    ...strange.map((key) => `no outcome has the \`${key}\` that is expected: see whether it is misspelt`),
  ];
}

/** A rule that is mistaken counts as one that does not fit, which the expected outcome may hide. */
function inRules({ tried }: Explanation, reply: Reply, { rules }: Dialect): string[] {
  return tried.flatMap((rule) => {
    const { result, issues = [] } = rule;
    const isPromise = result === "fits" && typeof Object(rules[rule.rule - 1]?.read(reply)).then === "function";
    if (isPromise) return [`${nameOf(rule)} gives a promise, of which nothing can be read: take its \`async\` away`];
    if (result === "threw") return [`${nameOf(rule)} throws (${issues.join()}), so it counts as one that does not fit`];
    if (result === "incomplete") return [`${nameOf(rule)} gives less than its kind always has`];
    return [];
  });
}

function inOutcome({ expected }: DialectExample, { body }: Reply, { outcome, by }: Explanation): string[] {
  if (!by) return [];
  const { kind, retryAt, data, ...rest }: Properties = { ...outcome };
  const strange = Object.keys(rest).filter((key) => !parts.has(key));
  const lost = "data" in expected || !(kind === "success" || kind === "created") ? [] : lostFrom(body, data);
  return [
    ...strange.map((key) => `${nameOf(by)} gives \`${key}\`, which no outcome has: see whether it is misspelt`),
    ...(retryAt === undefined || Number(retryAt) >= EARLIEST
      ? []
      : [
          `\`retryAt\` is ${quote(retryAt)}, a day long ago: it takes milliseconds since 1970. A delay is \`retryInMs\``,
        ]),
    ...(lost.length === 0
      ? []
      : [
          `\`data\` has not all of the body's ${lost.map((key) => `\`${key}\``).join(", ")}: a schema takes away what it does not name. Give \`reply.body\`, or say in the example which \`data\` is expected`,
        ]),
  ];
}

/** What a body has and the data out of it has not, when the data is that body and not a part of it. */
function lostFrom(body: unknown, data: unknown): string[] {
  if (!isRecord(body) || (data !== undefined && !isRecord(data))) return [];
  if (data && !(Object.keys(data).length > 0 && holds(body, data))) return [];
  return Object.keys(body).filter((key) => JSON.stringify(data?.[key]) !== JSON.stringify(body[key]));
}

function isRecord(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toReply({ request, response, lands, now = "2026-01-15T12:00:00Z" }: DialectExample): Reply {
  // The browser follows a redirect: what is read is where it ends.
  const { status, headers, body } = lands?.response ?? response;
  const asked = toUrl(request?.path ?? "/");
  return {
    ...{ status, headers: new Headers(headers), body: bodyOf(body), url: lands ? toUrl(lands.path) : asked },
    receivedAt: Date.parse(now),
    request: { method: request?.method ?? "GET", url: asked },
  };
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

/** Whether it has at least what is expected of it; addresses are written as paths. */
function holds(read: unknown, expected: unknown, key = ""): boolean {
  const isAddress = /^(location|statusUrl|helpUrl)$/.test(key) && typeof expected === "string";
  // In the data they are what the API wrote.
  if (Object(expected) !== expected) return read === expected || (isAddress && read === toUrl(expected));
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

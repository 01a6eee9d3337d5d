import type * as z from "zod/mini";
import type { Reply } from "../http/readReply.ts";
import type { KeyOf } from "../http/said.ts";
import type { Failure } from "../outcome/failures.ts";
import type { Accepted, Outcome, Success } from "../outcome/outcome.ts";

type Filled = "status" | "receivedAt" | "dialect";
type DraftOf<O> = O extends { kind: infer K }
  ? { readonly kind: K } & Partial<Pick<O, Extract<keyof O, Filled>>> & Omit<O, Filled | "kind">
  : never;

/** What a rule says of a reply. Status, time, waits, rate limits and request ids from the headers are filled in after it. */
export type Draft = (
  | DraftOf<Failure>
  | DraftOf<Success>
  | DraftOf<Accepted>
  /** No kind: the status names it. What does not belong to that kind is left out. */
  | (Partial<Omit<Failure, "kind">> & Partial<Omit<Success, "kind">> & { readonly kind?: undefined })
) & {
  /** In place of `retryAt`: milliseconds from the reception until the next attempt, about which no clock can be wrong. */
  readonly retryInMs?: number | undefined;
};

/** One sentence of an API's documentation: with this status and this shape, that is what happened. */
export interface Rule {
  /**
   * The outcome, or `undefined` when the reply is not what this rule is about.
   * @param tell Wants to know why it is not (`explainOutcome`); may be left unheard.
   */
  read(reply: Reply, tell?: Tell): Draft | undefined;
  /** The statuses that it is about; `undefined`: it sees for itself. */
  readonly status?: StatusRange | undefined;
  /** What the body must look like; `undefined`: it sees for itself. */
  readonly shape?: unknown;
}

/** Hears what becomes of each rule, in order; whoever reads replies for a page leaves it out. */
export type Tell = (what: Step, about?: unknown) => undefined;

/** `rule` begins one; `status`, `guard` and `schema` say why it does not fit, before its end, which is one of the others. */
type Step = "rule" | "status" | "guard" | "schema" | "fits" | "passed-on" | "incomplete" | "threw" | "by-status";

/** How one API words its replies: rules in the order of its own documentation, the first that fits wins. */
export interface Dialect {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** Which statuses a rule is about: one, several, or a whole class. */
export type StatusRange = number | readonly number[] | "2xx" | "4xx" | "5xx" | "error";

/** A look at a body that costs next to nothing, for shapes that are many and mostly not there. */
export type Guard<Body> = (body: unknown, reply: Reply) => body is Body;

/** What a body that fits looks like. */
type BodyOf<Shape> = Shape extends Guard<infer Body> ? Body : Shape extends z.ZodMiniType ? z.output<Shape> : never;

type Strange<Told> = Exclude<KeyOf<Told>, KeyOf<Draft>> & string;
/** What a draft has and no outcome has, under a type that nothing has: a function may return more than it should. */
type Misspelt<Told> = {
  // With `kind` it is never empty, which would let anything through.
  readonly [Name in Strange<Told> | "kind"]?: Name extends "kind" ? unknown : `An outcome has no '${Name}'`;
};

/**
 * A rule for replies with this status whose body fits the schema.
 * @param status One status, several, a class (`"4xx"`), or `"error"` for every 4xx and 5xx.
 * @param shape What the body must look like: a schema, and what it leaves out is ignored; or a {@link Guard}.
 * @param toOutcome Puts the parsed body into our words; `undefined` passes the reply on to the next rule.
 */
export function on<Shape extends z.ZodMiniType | Guard<unknown>, Told extends Draft | undefined>(
  status: StatusRange,
  shape: Shape,
  toOutcome: (body: BodyOf<Shape>, reply: Reply) => Told & (Misspelt<Told> | undefined),
): Rule;
export function on(
  status: StatusRange,
  shape: z.ZodMiniType | Guard<unknown>,
  toOutcome: (body: unknown, reply: Reply) => Draft | undefined,
): Rule {
  return {
    status,
    shape,
    read(reply, tell) {
      if (!covers(status, reply.status)) return tell?.("status");
      if (typeof shape === "function") {
        return shape(reply.body, reply) ? toOutcome(reply.body, reply) : tell?.("guard");
      }
      const parsed = shape.safeParse(reply.body);
      return parsed.success ? toOutcome(parsed.data, reply) : tell?.("schema", parsed.error.issues);
    },
  };
}

/** Whether a status is one of those. */
export function covers(range: StatusRange, status: number): boolean {
  if (typeof range === "number") return status === range;
  if (range === "error") return status >= 400;
  return typeof range === "string" ? Math.floor(status / 100) === Number(range[0]) : range.includes(status);
}

/** One documented reply with the outcome it must lead to. Single source for tests, demo API, catalog and users' tests. */
export interface Example {
  /** `"versioner-429"`; unique over all dialects. */
  readonly id: string;
  readonly title: string;
  /** Whether it is one of the replies that the API's status page lists; variants seen elsewhere are not. */
  readonly documented?: boolean | undefined;
  /** Whether the API's document prints this body whole. Where it does not, the sentence inside is ours. */
  readonly printed?: boolean | undefined;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly json?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly response: ExampleResponse;
  /** For a redirect: the path where the browser ends, and what it gets there. */
  readonly lands?: { readonly path: string; readonly response: ExampleResponse };
  /**
   * The outcome must have at least these properties; `undefined` means that it has none. Instants are those of a reply
   * received at {@link Example.now}; `location` and `job.statusUrl` are paths on the API's own host.
   */
  readonly expected: { readonly [Name in KeyOf<Outcome>]?: unknown } & { readonly kind: Outcome["kind"] };
  /** When the reply is received (RFC 3339), for examples whose outcome holds instants. */
  readonly now?: string;
}

/** A string body is sent as it stands; anything else as JSON; `undefined` sends none. */
export interface ExampleResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

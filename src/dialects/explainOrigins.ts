import type { Reply } from "../http/readReply.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { Draft } from "./dialect.ts";
import type { Origin, Origins } from "./explanation.ts";

/** The parts that are spoken of, as any draft or outcome may have them. */
type Parts = { readonly [K in keyof Origins]?: unknown } & {
  readonly reading?: { readonly source?: string | undefined } | undefined;
};

export function originsOf({ body, headers }: Reply, draft: Draft, outcome: Outcome): Origins {
  const { kind, message, code, requestId, retryAt }: Parts = draft;
  const read: Parts = outcome;
  const bodySays = (value: unknown): Origin => {
    const at = placeOf(body, value);
    return at === undefined ? { from: "rule" } : { from: "body", at };
  };
  const { source } = read.reading ?? {};
  const origins: Origins = {
    kind: { from: kind === undefined ? "status" : "rule" },
    message: origin(
      message,
      read.message,
      bodySays,
      "no sentence for people: a reason phrase, a code, markup or a stack",
    ),
    code: origin(code, read.code, bodySays, "it repeats the HTTP status, or its kind has none"),
    requestId: requestId === undefined ? headerOf(headers, read.requestId) : bodySays(requestId),
    retryAt:
      read.retryAt === undefined
        ? undefined
        : source === undefined || source === "body"
          ? bodySays(retryAt)
          : { from: "header", at: source },
  };
  return Object.fromEntries(Object.entries(origins).filter(([, found]) => found !== undefined)) as unknown as Origins;
}

function origin(given: unknown, read: unknown, find: (value: unknown) => Origin, why: string): Origin | undefined {
  if (given === undefined || given === "") return undefined;
  return read === undefined ? { ...find(given), from: "dropped", why } : find(given);
}

function headerOf(headers: Headers, value: unknown): Origin | undefined {
  if (typeof value !== "string") return undefined;
  const [at] = [...headers].find(([, field]) => field.includes(value)) ?? [];
  return { from: "header", at };
}

/** Enough for any envelope; a body of data is not searched to its end. */
const MOST_PLACES = 5000;

/** Where a value stands in a body, level by level: what is nearer to the root is what was meant. */
function placeOf(body: unknown, wanted: unknown): string | undefined {
  if (typeof wanted !== "string" && typeof wanted !== "number") return undefined;
  const text = String(wanted).trim();
  const seen = new Set<unknown>();
  const left: { readonly at: string; readonly value: unknown }[] = [{ at: "", value: body }];
  for (let next = 0; next < Math.min(left.length, MOST_PLACES); next++) {
    const { at, value } = left[next] ?? { at: "", value: undefined };
    if (typeof value === "object" && value !== null) {
      if (seen.has(value)) continue;
      seen.add(value);
      for (const [key, inner] of Object.entries(value).slice(0, MOST_PLACES)) {
        left.push({ at: at === "" ? key : `${at}.${key}`, value: inner });
      }
    } else if ((typeof value === "string" || typeof value === "number") && String(value).trim() === text) {
      return at || "the whole body";
    }
  }
  return undefined;
}

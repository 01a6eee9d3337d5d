/** One policy of the structured `RateLimit` field. */
export interface RateLimitItem {
  /** `undefined`: it has no name. */
  readonly policy?: string | undefined;
  /** The whole quota, where it stands in the same field. */
  readonly limit?: number | undefined;
  /** What is left of the quota (`r`). */
  readonly remaining: number;
  /** Seconds until it is whole again (`t`). */
  readonly seconds?: number | undefined;
  /** Whose quota it is (`pk`), in base64 as the server wrote it. */
  readonly partitionKey?: string | undefined;
}

// RFC 9651: a list of strings, a comma before each, with parameters. Quoted text may hold the signs that separate them.
const token =
  /[ \t]*,[ \t]*"((?:[^"\\]|\\["\\])*)"|; *([a-z*][a-z\d_.*-]*)(?:=("(?:[^"\\]|\\["\\])*"|[^\s",;=]+=*:?))?/gy;

/** What the parameters `r t pk` may be. */
const known = /^\d{1,15} \d{1,15} :[\w+/-]*=*:$/;

/** The three members of the dictionary, in any order; each is required there. */
const dictionary =
  /^(?=.{0,60}\blimit=(\d{1,15})\b)(?=.{0,60}\bremaining=(\d{1,15})\b)(?=.{0,60}\breset=(\d{1,15})\b)[a-z\d=, \t]+$/;

/**
 * Reads `"burst";r=5;t=3, "daily";r=0;t=3600` (IETF draft "RateLimit header fields for HTTP"), and what the seventh
 * version of that draft put into the same field: `limit=100, remaining=0, reset=9`.
 * @param policies The field `RateLimit-Policy`, where the whole quotas stand (`"daily";q=1000`).
 * @returns The policy that binds: the one with least left, of several the one that lasts longest. `undefined` when
 * anything in it is malformed, for then all of it must be ignored.
 */
export function parseRateLimitField(field: string, policies = ""): RateLimitItem | undefined {
  const [older, ...counts] = dictionary.exec(field) ?? [];
  const [limit, left = 0, seconds] = counts.map(Number);
  if (older) return { limit, remaining: left, seconds };
  const items = parseItems(field);
  if (!items?.every(([, { r, t = 0, pk = "::" }]) => known.test(`${r} ${t} ${pk}`))) return undefined;
  const [item] = items
    .map(([policy, { r, t, pk }]) => ({
      policy,
      remaining: Number(r),
      seconds: t === undefined ? undefined : Number(t),
      partitionKey: pk?.slice(1, -1),
    }))
    .sort((a, b) => a.remaining - b.remaining || (b.seconds ?? 0) - (a.seconds ?? 0));
  const { q = "" } = (item && parseItems(policies)?.find(([policy]) => policy === item.policy)?.[1]) ?? {};
  return item && (/^\d{1,15}$/.test(q) ? { ...item, limit: Number(q) } : item);
}

/** The policies of a field with their parameters; `undefined`: it is malformed. */
function parseItems(field: string): readonly (readonly [string, Parameters])[] | undefined {
  const items: [string, Record<string, string>][] = [];
  const rest = `,${field}`.replace(token, (_, name: string, key: string, value = "") => {
    if (key) Object.assign(items.at(-1)?.[1] ?? {}, { [key]: value });
    else items.push([name.replace(/\\(.)/g, "$1"), {}]);
    return "";
  });
  return rest ? undefined : items;
}

type Parameters = { readonly [name in string]?: string };

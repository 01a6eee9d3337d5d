/** One policy of the structured `RateLimit` field. */
export interface RateLimitItem {
  readonly policy: string;
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

/**
 * Reads `"burst";r=5;t=3, "daily";r=0;t=3600` (IETF draft "RateLimit header fields for HTTP").
 * @returns The policy that binds: the one with least left, of several the one that lasts longest. `undefined` when
 * anything in it is malformed, for then all of it must be ignored.
 */
export function parseRateLimitField(field: string): RateLimitItem | undefined {
  const items: [name: string, parameters: { r?: string; t?: string; pk?: string }][] = [];
  const rest = `,${field}`.replace(token, (_, name: string, key: string, value = "") => {
    if (key) Object.assign(items.at(-1)?.[1] ?? {}, { [key]: value });
    else items.push([name, {}]);
    return "";
  });
  if (rest || !items.every(([, { r, t = 0, pk = "::" }]) => known.test(`${r} ${t} ${pk}`))) return undefined;
  return items
    .map(([name, { r, t, pk }]) => ({
      policy: name.replace(/\\(.)/g, "$1"),
      remaining: Number(r),
      seconds: t === undefined ? undefined : Number(t),
      partitionKey: pk?.slice(1, -1),
    }))
    .sort((a, b) => a.remaining - b.remaining || (b.seconds ?? 0) - (a.seconds ?? 0))[0];
}

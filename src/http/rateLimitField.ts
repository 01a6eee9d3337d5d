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

// RFC 9651: a list of strings, each with parameters. Quoted text may hold the very signs that separate them.
const text = String.raw`"(?:[^"\\]|\\["\\])*"`;
const parameter = String.raw`; *([a-z*][a-z\d_.*-]*)(?:=(${text}|[^\s",;=]+=*:?))?`;
const item = new RegExp(String.raw`[ \t]*(${text})((?:${parameter})*)[ \t]*(?:,(?![ \t]*$)|$)`, "y");

/**
 * Reads `"burst";r=5;t=3, "daily";r=0;t=3600` (IETF draft "RateLimit header fields for HTTP").
 * @returns The policy that binds: the one with least left, of several the one that lasts longest. `undefined` when
 * anything in it is malformed, for then all of it must be ignored.
 */
export function parseRateLimitField(field: string): RateLimitItem | undefined {
  const items: RateLimitItem[] = [];
  item.lastIndex = 0;
  while (item.lastIndex < field.length) {
    const [, name = "", parameters = ""] = item.exec(field) ?? [];
    const read = name ? toItem(name, parameters) : undefined;
    if (!read) return undefined;
    items.push(read);
  }
  return items.sort((a, b) => a.remaining - b.remaining || (b.seconds ?? 0) - (a.seconds ?? 0))[0];
}

function toItem(name: string, parameters: string): RateLimitItem | undefined {
  const { r, t, pk } = Object.fromEntries(
    [...parameters.matchAll(new RegExp(parameter, "g"))].map(([, key, value]) => [key, value ?? ""]),
  );
  const isWhole = (value = "0") => /^\d{1,15}$/.test(value);
  if (r === undefined || !isWhole(r) || !isWhole(t) || (pk !== undefined && !/^:[\w+/-]*=*:$/.test(pk))) {
    return undefined;
  }
  return {
    policy: name.slice(1, -1).replace(/\\(.)/g, "$1"),
    remaining: Number(r),
    seconds: t === undefined ? undefined : Number(t),
    partitionKey: pk?.slice(1, -1),
  };
}

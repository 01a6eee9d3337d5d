/** More than any server takes (RFC 9110 §4.1 asks it for 8,000): a link of megabytes only makes the page slow. */
const LONGEST = 65_536;

function vet(address: unknown, base: string): URL | undefined {
  // A backslash counts as a slash in URLs, so that "/\host" is another host.
  if (typeof address !== "string" || !address || address.length > LONGEST || address.includes("\\")) return undefined;
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * An address out of a reply, made absolute.
 * @param base Where the reply came from.
 * @returns `undefined` unless it is http(s) without user name and password: nothing else may become a link.
 */
export function toAbsoluteUrl(address: unknown, base: string): string | undefined {
  return vet(address, base)?.href;
}

/**
 * An address out of a reply that will be fetched with the user's credentials, made absolute.
 * @param base Where the reply came from.
 * @param asked What was asked: after a redirect to another host, that host's addresses are not the API's.
 * @returns `undefined` unless it has the very origin of `asked`: another host, scheme or port is refused.
 */
export function toSameOriginUrl(address: unknown, base: string, asked: string = base): string | undefined {
  const url = vet(address, base);
  return url && url.origin === vet(asked, base)?.origin ? url.href : undefined;
}

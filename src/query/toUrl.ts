import { toSameOriginUrl } from "../http/links.ts";

export type QueryValue = string | number | boolean | null | undefined;

/** Parameters of a request. A list repeats its name; what is `undefined` or `null` is left out. */
export type QueryParameters = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;

/**
 * The address of a request: the path is put behind the base. An absolute address, such as one that a job's reply named,
 * stands as it is, if it has the base's own origin.
 */
export function toUrl(baseUrl: string, path: string, query: QueryParameters = {}): string {
  const base = absoluteBase(baseUrl);
  const isAbsolute = /^[a-z][a-z\d+.-]*:/i.test(path);
  const address = isAbsolute ? path : `${base.replace(/\/+$/, "")}${/^([/?]|$)/.test(path) ? "" : "/"}${path}`;
  const href = toSameOriginUrl(address, base);
  if (href === undefined) {
    throw new TypeError(
      `Refused to request ${path}: credentials meant for ${base} would reach another origin. Make a second createApi().`,
    );
  }
  const url = new URL(href);
  url.hash = "";
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one != null) url.searchParams.append(name, String(one));
    }
  }
  return url.href;
}

function absoluteBase(baseUrl: string): string {
  const page = globalThis.location?.href;
  try {
    return new URL(baseUrl, page?.startsWith("http") ? page : undefined).href;
  } catch {
    throw new TypeError(
      `The baseUrl "${baseUrl}" is relative to no page, so requests would go nowhere. Pass an absolute one.`,
    );
  }
}

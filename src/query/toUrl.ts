import { toAbsoluteUrl, toSameOriginUrl } from "../http/links.ts";

/** One value of a parameter; `undefined` and `null` leave it out. */
export type QueryValue = string | number | boolean | null | undefined;

/** Parameters of a request. A list repeats its name; what is `undefined` or `null` is left out. */
export type QueryParameters = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;

/**
 * The address of a request: the path is put behind that of the base, whose own parameters stay. An absolute address, such
 * as one that a job's reply named, stands as it is, if it has the base's own origin.
 */
export function toUrl(baseUrl: string, path: string, query: QueryParameters = {}): string {
  const base = toBase(baseUrl);
  const basePath = base.pathname.replace(/\/+$/, "");
  const isAbsolute = /^[a-z][a-z\d+.-]*:/i.test(path);
  const address = isAbsolute ? path : `${base.origin}${basePath}${/^([/?]|$)/.test(path) ? "" : "/"}${path}`;
  const href = toSameOriginUrl(address, base.href);
  const url = href && new URL(href);
  // By now dot segments are resolved: with an id of "../admin", a path leads elsewhere than it seems to.
  if (!url || !(isAbsolute || `${url.pathname}/`.startsWith(`${basePath}/`))) {
    throw new TypeError(
      `Refused to request ${path}: credentials meant for ${base.href} would reach another origin or path. Make a second createApi().`,
    );
  }
  url.hash = "";
  for (const [name, value] of [...(isAbsolute ? [] : base.searchParams), ...Object.entries(query)]) {
    for (const one of [value].flat()) {
      if (one != null) url.searchParams.append(name, String(one));
    }
  }
  return url.href;
}

/** The base as an address. A relative one is that of the page. */
export function toBase(baseUrl: string, page = globalThis.location?.href ?? "about:blank"): URL {
  const href = toAbsoluteUrl(baseUrl, page);
  if (href !== undefined) return new URL(href);
  throw new TypeError(
    `The baseUrl "${baseUrl}" is no http(s) address, so requests would go nowhere. Pass an absolute one, or a path of the page's own.`,
  );
}

/** Whether an absolute address has the origin of the page; where there is no page, none has. */
export function isOfPage(url: string): boolean {
  return new URL(url).origin === globalThis.location?.origin;
}

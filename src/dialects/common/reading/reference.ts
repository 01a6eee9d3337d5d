import { type Folded, find, isBag, toBag, toId, toList } from "./bag.ts";

/** What systems call the id under which their support finds a request. */
const ids = "requestid reqid correlationid traceid debugid fbtraceid errorid accesserrorid xrequestid";
const pages = "documentationurl docurl docsurl helpurl helplink moreinfo infourl documentation help docs";

/** The request's id, from the first of the bags that has one. */
export function readReference(within: readonly Folded[]): string | undefined {
  return find(within, ids, toId);
}

/** A page about the failure. Only whole addresses count: made absolute, a bare word would become a link of its own. */
export function readHelpUrl(within: readonly Folded[]): string | undefined {
  return find(within, pages, toPage) ?? find(within, "links", readLinks);
}

function toPage(link: unknown): string | undefined {
  const page = isBag(link) ? (link["href"] ?? link["url"]) : link;
  return typeof page === "string" && /^https?:\/\//i.test(page) ? page : undefined;
}

function readLinks(links: unknown): string | undefined {
  const { about, help } = toBag(links);
  const listed = toList(links).filter((link) =>
    /^(help|about|information_link|undefined)$/.test(String(toBag(link)["rel"])),
  );
  return [about, help, ...listed].map(toPage).find((page) => page !== undefined);
}

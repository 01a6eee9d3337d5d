import { type Folded, find, isBag, toBag, toId } from "./bag.ts";
import { isWord } from "./code.ts";

/** What systems call the id under which their support finds a request. */
const ids =
  "(x|api|debug(ging)?|server)?requestid reqid correlationid traceid debugid fbtraceid errorid accesserrorid incidentid logref transactionid (tracking|support)id";
const pages = "documentationurl docurl docsurl helpurl helplink moreinfo infourl documentation help docs";

/** The request's id, from the first of the bags that has one. */
export function readReference(within: readonly Folded[]): string | undefined {
  return find(within, ids, toRequestId);
}

/** A word or a number is the name of a sort of errors (Coinbase, eBay). */
function toRequestId(id: unknown): string | undefined {
  return isWord(id) || typeof id === "number" ? undefined : toId(id);
}

/** A page about the failure. Only whole addresses count: made absolute, a bare word would become a link of its own. */
export function readHelpUrl(within: readonly Folded[]): string | undefined {
  return find(within, pages, toPage) ?? find(within, "links", readLinks);
}

function toPage(link: unknown): string | undefined {
  const page = isBag(link) ? (link["href"] ?? link["url"]) : link;
  return typeof page === "string" && /^https?:\/\//i.test(page) ? page : undefined;
}

/** Of a list, or of a bag by their names. */
function readLinks(links: unknown): string | undefined {
  const told = Object.entries(Object(typeof links === "object" && links)).filter(([name, link]) => {
    const { rel = name } = toBag(link);
    return typeof rel === "string" && /^(\d+|about|help|information_link)$/.test(rel);
  });
  return told.map(([, link]) => toPage(link)).find(Boolean);
}

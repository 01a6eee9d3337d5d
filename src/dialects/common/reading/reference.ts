import { type Bag, type Folded, firstText, isBag, pick, toBag, toId, toList } from "./bag.ts";

/** What systems call the id under which their support finds a request. */
const ids = "requestid reqid correlationid traceid debugid fbtraceid errorid accesserrorid xrequestid";
const pages = "documentationurl docurl docsurl helpurl helplink moreinfo infourl documentation help docs";

/** The request's id, from the first of the bags that has one. */
export function readReference(within: readonly Folded[]): string | undefined {
  return within
    .flatMap((bag) => pick(bag, ids))
    .map(toId)
    .find((id) => id !== undefined);
}

/** A page about the failure. Only whole addresses count: made absolute, a bare word would become a link of its own. */
export function readHelpUrl(within: readonly Folded[]): string | undefined {
  const linked = within.flatMap((bag) => {
    const links = bag.get("links");
    const { about, help } = toBag(links);
    const isHelp = ({ rel = "help" }: Bag) => /^(help|about|information_link)$/.test(String(rel));
    return [about, help, ...toList(links).filter(isBag).filter(isHelp)];
  });
  const known = [...within.flatMap((bag) => pick(bag, pages)), ...linked];
  return firstText(
    known
      .map((link) => toBag(link)["href"] ?? toBag(link)["url"] ?? link)
      .filter((link) => /^https?:\/\//i.test(String(link))),
  );
}

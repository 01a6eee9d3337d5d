import type { Reply } from "../http/readReply.ts";
import { toPlainText, toSentence } from "./sentence.ts";

/** What a body is, without what stands in it: a page, a text, JSON with such names. */
export function toBodyWords({ body, headers, flaw }: Reply): string {
  const end = flaw === "cut-off" ? ", broken off" : "";
  if (body === undefined) return `empty${end}`;
  if (typeof body === "object") return `JSON with ${toShortList(Object.keys(Object(body))) || "nothing in it"}`;
  const [, page, mark] = /^\s*(?:(<(?:!doctype )?html)|([<[{]))/i.exec(typeof body === "string" ? body : "") ?? [];
  const what = page ? "an HTML page" : mark === "<" ? "markup" : mark ? "its beginning" : "text";
  return `not JSON: ${what}${end}, called ${toPlainText(headers.get("content-type") ?? "nothing", 60)}`;
}

/** The first few, and how many there are beside them. */
export function toShortList(names: readonly string[], all: number = names.length): string {
  const few = names.slice(0, 6).map((name) => toPlainText(name, 60));
  return few.join(", ") + (all > few.length ? ` and ${all - few.length} more` : "");
}

/** Where a body keeps its words in most APIs, and why they are not shown; `undefined`: it has none there. */
export function wordsUnused({ body, status }: Reply, code: unknown): { at: string; why: string } | undefined {
  const { error, errors } = Object(body);
  for (const [within, bag] of Object.entries({ "": body, "error.": error, "errors.0.": Object(errors)[0] })) {
    for (const name of ["message", "msg", "error_description", "detail", "error", "title"]) {
      const text = Object(bag)[name];
      if (typeof text === "string" && text && text !== code)
        return { at: within + name, why: whyNot(text, status, bag) };
    }
  }
  return undefined;
}

/** Why a text is not shown. */
export function whyNot(text: unknown, status: number, bag = {}): string {
  const what = String(text);
  if (toSentence(text) === undefined) {
    const kinds = { markup: /<[!/a-z]/i, JSON: /[[{]\s*["{]/, "database words": /sqlstate|\b(select|insert|update) /i };
    const [kind = "code, or the name of a status"] = Object.entries(kinds).find(([, form]) => form.test(what)) ?? [];
    return `no sentence for people: ${kind}`;
  }
  if (/trace|stack|exception/i.test(Object.keys(bag).join())) return "stands beside a trace";
  return status < 500 ? "no rule takes it" : "is for programmers, as a 5xx's mostly is";
}

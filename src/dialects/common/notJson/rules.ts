import { type Dialect, on } from "../../dialect.ts";
import { isSpoken } from "../fields/collect.ts";
import { toRefusal } from "../reading/refusal.ts";

/** Longer than what a server says in one breath. */
const LONGEST = 300;

/** As much of a document as its first element takes. */
const HEAD = 4000;

/** A line that is no more than the status, and the standard sentence of it: the last line tells why (WebOb). */
const headed = /^[45]\d\d\b.{0,40}\n[^]*\n\s*/;

/** What is no JSON: of pages nothing is taken, of S3's XML its three words, of short plain texts the text. */
export const notJson: Dialect = {
  name: "not-json",
  rules: [
    on("error", isXmlError, (body, reply) => {
      const of = (name: string) => new RegExp(`<${name}>([^<]{1,500})</${name}>`).exec(body.slice(0, HEAD))?.[1];
      return toRefusal(reply, [], {
        says: [of("Message")],
        codes: [of("Code")],
        beside: [{ requestId: of("RequestId") }],
      });
    }),

    // A 5xx in plain text is a proxy's, or a program's own. What a program says to its programmers may come below as well.
    on("4xx", isShortText, (body, reply) =>
      toRefusal(reply, [], { says: [body.trim().replace(headed, "")].filter(isSpoken) }),
    ),
  ],
};

function isXmlError(body: unknown): body is string {
  return typeof body === "string" && /^\s*(<\?xml[^>]{0,200}>\s*)?<Error(Response)?[\s>]/.test(body.slice(0, HEAD));
}

function isShortText(body: unknown): body is string {
  return typeof body === "string" && body.length <= LONGEST;
}

import { tryTo } from "../outcome/tryTo.ts";
import type { RequestOptions } from "./request.ts";

type BodyOptions = Pick<RequestOptions, "json" | "body">;

/**
 * What goes out as the body; `undefined`: none. Throws a `TypeError` over what cannot be written as JSON and, while an app
 * is developed, over what JSON would lose.
 */
export function toBody(init: BodyOptions): RequestOptions["body"] {
  const mistake = tryTo(() => process.env.NODE_ENV !== "production" && mistakeIn(init));
  if (mistake) throw mistake;
  return init.body ?? JSON.stringify(init.json);
}

/** The body as a text by which two requests can be told apart; `""`: it may hold files, and of these nobody can tell. */
export function toBodyText(init: BodyOptions): string {
  // oxlint-disable-next-line typescript/no-base-to-string -- That is what tells a form from a text.
  return String(toBody(init)).replace(/^\[object.*/, "");
}

/** JSON of a form is `{}`: the server would get nothing, and nobody would be told. */
function mistakeIn({ json, body }: BodyOptions): TypeError | undefined {
  if (json !== undefined && body !== undefined) {
    return new TypeError("A request has both `json` and `body`, and only one of them could be sent. Leave one out.");
  }
  const kind = Object.prototype.toString.call(json).slice(8, -1);
  if (/^(FormData|Blob|File|URLSearchParams|ArrayBuffer|ReadableStream)$/.test(kind)) {
    return new TypeError(`A ${kind} was given as \`json\`, which would send "{}" in its place. Give it as \`body\`.`);
  }
  return undefined;
}

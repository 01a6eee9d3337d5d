import { looksLikeJson } from "../../../http/readBody.ts";

/** More than any validator writes into a message. */
const LONGEST = 200_000;

/** The JSON inside of a text, a list or an object; `undefined` when the text holds none. */
export function parseInner(text: unknown): unknown {
  if (typeof text !== "string" || text.length > LONGEST || !looksLikeJson(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { type Dialect, on } from "../../dialect.ts";
import { collectIssues } from "../fields/collect.ts";
import { distinct } from "../fields/readFields.ts";
import { type Bag, firstText, fold, isBag } from "../reading/bag.ts";
import { codesIn } from "../reading/code.ts";
import { toRefusal } from "../reading/refusal.ts";
import { saysIn } from "../reading/words.ts";

/** `{ detail }` as a text, a list or an object: FastAPI, Django REST framework, Sentry, Replicate. */
export const detail: Dialect = {
  name: "detail",
  rules: [
    on("error", hasDetail, (body, reply) => {
      const { detail: inner, ...rest } = body;
      // An object without words of its own is a map of fields.
      const folded = fold(inner);
      const isMap = isBag(inner) && (firstText(saysIn(folded)) ?? codesIn(folded, 0)[0]) === undefined;
      if (Array.isArray(inner) || isMap)
        return toRefusal(reply, [rest], { fields: distinct(collectIssues(inner, "named")) });
      return toRefusal(reply, isBag(inner) ? [inner, rest] : [body], { says: [inner] });
    }),
  ],
};

function hasDetail(body: unknown): body is Bag {
  return (
    isBag(body) &&
    (typeof body["detail"] === "string" || (typeof body["detail"] === "object" && body["detail"] !== null))
  );
}

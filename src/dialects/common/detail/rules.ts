import { type Dialect, on } from "../../dialect.ts";
import { issuesIn } from "../fields/readFields.ts";
import { type Bag, firstText, fold, isBag } from "../reading/bag.ts";
import { hasCode } from "../reading/code.ts";
import { toRefusal } from "../reading/refusal.ts";
import { saysIn } from "../reading/words.ts";

/** `{ detail }` as a text, a list or an object: FastAPI, Django REST framework, Sentry, Replicate. */
export const detail: Dialect = {
  name: "detail",
  rules: [
    on("error", hasDetail, (body, reply) => {
      const inner = fold(body).get("detail");
      const folded = fold(inner);
      // An object without words of its own is a map of fields.
      const isMap = isBag(inner) && firstText(saysIn(folded)) === undefined && !hasCode(folded);
      if (Array.isArray(inner) || isMap)
        return toRefusal(reply, [body], {
          // A conflict may show the record itself.
          fields: issuesIn(inner, reply.status === 409 ? "listed" : undefined),
        });
      return toRefusal(reply, [inner, body], { says: [inner] });
    }),
  ],
};

function hasDetail(body: unknown): body is Bag {
  const inner = fold(body).get("detail");
  return typeof inner === "string" || typeof inner === "object";
}

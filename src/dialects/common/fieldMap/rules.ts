import { type Dialect, on } from "../../dialect.ts";
import { isSpoken } from "../fields/collect.ts";
import { listsEntries } from "../fields/entry.ts";
import { trustOf } from "../fields/holders.ts";
import { issuesIn, isTree } from "../fields/readFields.ts";
import { type Bag, type Folded, firstText, fold, isBag } from "../reading/bag.ts";
import { toRefusal } from "../reading/refusal.ts";
import { saysIn } from "../reading/words.ts";

/** Messages under the names of fields: Laravel, Rails, Django, Phoenix, GitLab, Jira, ASP.NET, zod's flatten and treeify. */
export const fieldMap: Dialect = {
  name: "field-map",
  rules: [
    on("error", hasMap, (body, reply) => toRefusal(reply, [body])),

    on([400, 409, 422], isBareMap, (body, reply) => {
      const entries = Array.isArray(body) ? [["", body] as const] : Object.entries(body);
      // A text alone may be anything; lists of them, under a name or deeper, are what serializers give.
      const deeper = entries.some(([, value]) => isSpoken(value)) ? "loose" : "listed";
      const fields = entries.flatMap(([name, value]) =>
        issuesIn({ [name]: value }, isSpoken(value) ? "named" : deeper),
      );
      return fields.length > 0 ? toRefusal(reply, [], { fields }) : undefined;
    }),
  ],
};

function hasMap(body: unknown): body is Bag {
  if (!isBag(body)) return false;
  const folded = fold(body);
  return [...folded].some(([name, value]) => isBag(value) && trustOf(name) === "named") || isTree(body);
}

/** Properties that say something of a reply as a whole: a body where one of them is a text or a number is no map. */
const envelope =
  /^((err|status|fault)\w*|(ret|resp|result)(code)?|\w*(message|msg)|explanation|description|text|code|type|reason|success|ok|details?|title|info|data|results|meta|links|path|time(stamp)?|\w*id|instance|exception|jsonrpc|version)$/;

function isBareMap(body: unknown): body is Bag | readonly unknown[] {
  if (Array.isArray(body)) return body.some(isBag);
  const folded = fold(body);
  for (const [name, value] of folded) {
    // Beside a list of entries stands what was sent (Joi).
    if (typeof value === "object" ? listsEntries(name, value) : envelope.test(name)) return false;
  }
  return folded.size > 0 && !isWrapper(folded);
}

/** One bag with words, or texts in place of a message, and nothing beside them, are what the reply says. */
function isWrapper(folded: Folded): boolean {
  const [[name = "", inner] = [], more] = folded;
  return more === undefined && (trustOf(name) === "named" || firstText(saysIn(fold(inner))) !== undefined);
}

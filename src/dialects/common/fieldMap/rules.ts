import { type Dialect, on } from "../../dialect.ts";
import { isSpoken } from "../fields/collect.ts";
<<<<<<< HEAD
import { listsEntries } from "../fields/entry.ts";
import { trustOf } from "../fields/holders.ts";
import { distinct, issuesIn, isTree } from "../fields/readFields.ts";
=======
import { trustOf } from "../fields/holders.ts";
import { distinct, issuesIn, isTree, readFields } from "../fields/readFields.ts";
>>>>>>> afda9f036ce7df703d361c6d42b968684e30b858
import { type Bag, type Folded, firstText, fold, isBag, pick } from "../reading/bag.ts";
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
      const issues = entries.map(([name, value]) => issuesIn({ [name]: value }, isSpoken(value) ? "named" : deeper));
      const fields = distinct(issues.flat());
      return fields.length > 0 ? toRefusal(reply, [], { fields }) : undefined;
    }),
  ],
};

function hasMap(body: unknown): body is Bag {
  if (!isBag(body)) return false;
  const folded = fold(body);
  return (
    pick(folded, "errors message issues fielderrors modelstate validationerrors").some(isBag) ||
    Array.isArray(folded.get("errormessages")) ||
<<<<<<< HEAD
    isTree(body)
=======
    isTree(body, folded)
>>>>>>> afda9f036ce7df703d361c6d42b968684e30b858
  );
}

/** Properties that say something of a reply as a whole: a body where one of them is a text or a number is no map. */
const envelope =
<<<<<<< HEAD
  /^((err(or)?|status|fault|ret|result|resp)?(message|msg|description|text|code|type)|(error|status|fault)(summary|name|string)?|err|ret|result|resp|reason|errors|success|ok|details?|title|info|data|results|meta|links|path|timestamp|time|\w*id|instance|exception|jsonrpc|version)$/;
=======
  /^((error|status|fault)(message|description|summary|text|code|type|name|string)?|(err|ret|result|resp)(code|msg|message)?|message|description|reason|code|type|text|msg|errors|success|ok|details?|title|info|data|results|meta|links|path|timestamp|time|\w*id|instance|exception|jsonrpc|version)$/;
>>>>>>> afda9f036ce7df703d361c6d42b968684e30b858

function isBareMap(body: unknown): body is Bag | readonly unknown[] {
  if (Array.isArray(body)) return body.some(isBag);
  const folded = fold(body);
<<<<<<< HEAD
  for (const [name, value] of folded) {
    // Beside a list of entries stands what was sent (Joi).
    if (typeof value === "object" ? listsEntries(name, value) : envelope.test(name)) return false;
  }
  return folded.size > 0 && !isWrapper(folded);
=======
  for (const [name, value] of folded) if (typeof value !== "object" && envelope.test(name)) return false;
  return folded.size > 0 && !isWrapper(folded) && !holdsEntries(folded);
>>>>>>> afda9f036ce7df703d361c6d42b968684e30b858
}

/** One bag with words, or texts in place of a message, and nothing beside them, are what the reply says. */
function isWrapper(folded: Folded): boolean {
  const [[name = "", inner] = [], more] = folded;
  return more === undefined && (trustOf(name) === "named" || firstText(saysIn(fold(inner))) !== undefined);
<<<<<<< HEAD
=======
}

/** What lists entries under a name for them is no field, nor is anything beside it. */
function holdsEntries(folded: Folded): boolean {
  for (const [name, value] of folded)
    if (Array.isArray(value) && trustOf(name) !== undefined && issuesIn(value, "placed").length > 0) return true;
  return false;
>>>>>>> afda9f036ce7df703d361c6d42b968684e30b858
}

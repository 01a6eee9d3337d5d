import type { FieldIssue } from "../../../outcome/failures.ts";
import { type Dialect, on } from "../../dialect.ts";
import { isSpoken } from "../fields/collect.ts";
import { trustOf } from "../fields/holders.ts";
import { distinct, issuesIn, isTree, readFields } from "../fields/readFields.ts";
import { type Bag, type Folded, firstText, fold, isBag, pick } from "../reading/bag.ts";
import { toRefusal } from "../reading/refusal.ts";
import { saysIn } from "../reading/words.ts";

/** Messages under the names of fields: Laravel, Rails, Django, Phoenix, GitLab, Jira, ASP.NET, zod's flatten and treeify. */
export const fieldMap: Dialect = {
  name: "field-map",
  rules: [
    on("error", hasMap, (body, reply) => {
      const says = saysIn(fold(body));
      const fields = readFields(body, firstText(says));
      return toRefusal(reply, [body], { says: [...says, onlyOfForm(fields)], fields });
    }),

    on([400, 409, 422], isBareMap, (body, reply) => {
      const entries = Array.isArray(body) ? [["", body] as const] : Object.entries(body);
      // A text alone may be anything; lists of them, under a name or deeper, are what serializers give.
      const deeper = entries.some(([, value]) => isSpoken(value)) ? "loose" : "listed";
      const issues = entries.map(([name, value]) => issuesIn({ [name]: value }, isSpoken(value) ? "named" : deeper));
      const fields = distinct(issues.flat());
      return fields.length > 0 ? toRefusal(reply, [], { says: [onlyOfForm(fields)], fields }) : undefined;
    }),
  ],
};

function hasMap(body: unknown): body is Bag {
  if (!isBag(body)) return false;
  const folded = fold(body);
  return (
    pick(folded, "errors message issues fielderrors modelstate validationerrors").some(isBag) ||
    Array.isArray(folded.get("errormessages")) ||
    isTree(body, folded)
  );
}

/** The message about the form as a whole, when it is the only one: nothing else says what happened. */
function onlyOfForm(fields: readonly FieldIssue[]): string | undefined {
  const [first, second] = fields.filter(({ path }) => path.length === 0);
  return second === undefined ? first?.message : undefined;
}

/** Properties that say something of a reply as a whole: a body where one of them is a text or a number is no map. */
const envelope =
  /^((error|status|fault)(message|description|summary|text|code|type|name|string)?|(err|ret|result|resp)(code|msg|message)?|message|description|reason|code|type|text|msg|errors|success|ok|details?|title|info|data|results|meta|links|path|timestamp|time|\w*id|instance|exception|jsonrpc|version)$/;

function isBareMap(body: unknown): body is Bag | readonly unknown[] {
  if (Array.isArray(body)) return body.some(isBag);
  const folded = fold(body);
  for (const [name, value] of folded) if (typeof value !== "object" && envelope.test(name)) return false;
  return folded.size > 0 && !isWrapper(folded) && !holdsEntries(folded);
}

/** One bag with words, or texts in place of a message, and nothing beside them, are what the reply says. */
function isWrapper(folded: Folded): boolean {
  const [[name = "", inner] = [], more] = folded;
  return more === undefined && (trustOf(name) === "named" || firstText(saysIn(fold(inner))) !== undefined);
}

/** What lists entries under a name for them is no field, nor is anything beside it. */
function holdsEntries(folded: Folded): boolean {
  for (const [name, value] of folded)
    if (Array.isArray(value) && trustOf(name) !== undefined && issuesIn(value, "placed").length > 0) return true;
  return false;
}

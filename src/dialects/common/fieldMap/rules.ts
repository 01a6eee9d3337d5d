import type { FieldIssue } from "../../../outcome/failures.ts";
import { type Dialect, on } from "../../dialect.ts";
import { collectIssues } from "../fields/collect.ts";
import { distinct, isTree, readFields } from "../fields/readFields.ts";
import { type Bag, firstText, fold, isBag, toPlain } from "../reading/bag.ts";
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
      const issues = entries.map(([name, value]) =>
        collectIssues({ [name]: value }, typeof value === "string" ? "loose" : "listed"),
      );
      const fields = distinct(issues.flat());
      return fields.length > 0 ? toRefusal(reply, [], { says: [onlyOfForm(fields)], fields }) : undefined;
    }),
  ],
};

const holders = ["errors", "message", "issues", "fieldErrors", "ModelState", "modelState", "validationErrors"];

function hasMap(body: unknown): body is Bag {
  return (
    isBag(body) && (holders.some((name) => isBag(body[name])) || Array.isArray(body["errorMessages"]) || isTree(body))
  );
}

/** The message about the form as a whole, when it is the only one: nothing else says what happened. */
function onlyOfForm(fields: readonly FieldIssue[]): string | undefined {
  const [first, second] = fields.filter(({ path }) => path.length === 0);
  return second === undefined ? first?.message : undefined;
}

/** Properties that say something of a reply as a whole: a body where one of them is a text or a number is no map. */
const envelope =
  /^((error|status|fault)(message|description|summary|text|code|type|name|string)?|message|description|reason|code|type|text|msg|errors|success|ok|details?|title|info|data|results?|meta|links|path|timestamp|time|\w*id|instance|exception|jsonrpc|version)$/;

function isBareMap(body: unknown): body is Bag | readonly unknown[] {
  if (Array.isArray(body)) return body.some(isBag);
  const entries = Object.entries(isBag(body) ? body : {}).filter(([, value]) => value !== null);
  return (
    entries.length > 0 && !entries.some(([name, value]) => typeof value !== "object" && envelope.test(toPlain(name)))
  );
}

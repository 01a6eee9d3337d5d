import { type Dialect, on } from "../../dialect.ts";
import { isSpoken, saysMuch } from "../fields/collect.ts";
import { listsEntries } from "../fields/entry.ts";
import { trustOf } from "../fields/holders.ts";
import { issuesIn, isTree } from "../fields/readFields.ts";
import { isGeneral } from "../fields/tree.ts";
import { type Bag, firstText, fold, isBag, isNamed, toList, toPlain } from "../reading/bag.ts";
import { isError } from "../reading/error.ts";
import { toRefusal } from "../reading/refusal.ts";
import { isPhrase, saysIn } from "../reading/words.ts";

/** Messages under the names of fields: Laravel, Rails, Django, Phoenix, GitLab, Jira, ASP.NET, zod's flatten and treeify. */
export const fieldMap: Dialect = {
  name: "field-map",
  rules: [
    on("error", hasMap, (body, reply) => toRefusal(reply, [body])),

    on([400, 409, 422], isBareMap, (body, reply) => {
      const entries = Object.entries(Array.isArray(body) ? { "": body } : body);
      const rest = entries.filter(([name, value]) => typeof value === "object" || !isOfEnvelope(name));
      const beside = entries.filter((entry) => !rest.includes(entry));
      // A text alone may be anything; lists of them, under a name or deeper, are what serializers give.
      const deeper = rest.some(([, value]) => isSpoken(value)) ? "loose" : "listed";
      const fields = rest.flatMap(([name, value]) => issuesIn({ [name]: value }, isSpoken(value) ? "named" : deeper));
      // Beside what tells of the reply only such lists are fields, and only where they say something.
      const isField = ([name, value]: readonly [string, unknown]) =>
        typeof value === "object" && (isGeneral(name, {}, 1) || !isOfEnvelope(name));
      const isMap = beside.length === 0 || (rest.every(isField) && fields.some(({ message }) => saysMuch(message)));
      return isMap && fields.length > 0 ? toRefusal(reply, [Object.fromEntries(beside)], { fields }) : undefined;
    }),
  ],
};

function hasMap(body: unknown): body is Bag {
  if (!isBag(body)) return false;
  const isMap = ([name, value]: readonly [string, unknown]) =>
    isBag(value) && trustOf(name) === "named" && !isError(fold(value));
  return [...fold(body)].some(isMap) || isTree(body);
}

/** Properties that say something of a reply as a whole, or hold it. */
const envelope =
  "(err|status|fault)\\w*|(ret|resp|result)(code)?|\\w*(message|msg)|explanation|description|text|code|type|reason|success|ok|details?|title|info|data|results|meta|links|path|time(stamp)?|\\w*id|instance|exception|jsonrpc|version|hint|desc|note";

function isOfEnvelope(name: string): boolean {
  const plain = toPlain(name);
  return isNamed(plain, envelope) || trustOf(plain) !== "";
}

function isBareMap(body: unknown): body is Bag | readonly unknown[] {
  if (Array.isArray(body)) return body.some(isBag);
  const folded = fold(body);
  const values = [...folded];
  if (values.length === 0 || values.some((property) => isHolder(property)) || saysIn(folded).some(isPhrase))
    return false;
  // Texts in place of a message, and nothing beside them, are what the reply says.
  return values.length > 1 || trustOf(values[0]?.[0] ?? "") !== "named";
}

/** Whether a property is no field: beside a list of entries stands what was sent (Joi), and what wraps errors is none. */
function isHolder([name, value]: readonly [string, unknown], inside = 2): boolean {
  const isOne = (entry: unknown) => isError(fold(entry));
  if (listsEntries(name, value) || isOne(value)) return true;
  if (trustOf(name) === "named" && toList(value).some(isOne)) return true;
  const inner = fold(value);
  return (
    isPhrase(firstText(saysIn(inner))) ||
    [...inner].some(
      (held) => inside > 0 && ((isBag(held[1]) && trustOf(held[0]) === "named") || isHolder(held, inside - 1)),
    )
  );
}

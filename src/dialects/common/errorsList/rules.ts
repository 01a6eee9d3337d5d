import { type Dialect, on } from "../../dialect.ts";
import { collectIssues } from "../fields/collect.ts";
import { distinct, isHeadline } from "../fields/readFields.ts";
import { firstText, fold, isBag, toBag, toList } from "../reading/bag.ts";
import { codesIn } from "../reading/code.ts";
import { toRefusal } from "../reading/refusal.ts";
import { saysIn } from "../reading/words.ts";

/** `{ errors: [ … ] }`, `{ errors: "…" }`, and a list alone: JSON:API, Salesforce, SendGrid, Cloudflare, OCI registries. */
export const errorsList: Dialect = {
  name: "errors-list",
  rules: [
    on("error", isErrorsList, (body, reply) => {
      const list = listIn(body);
      const first = toBag(list.find(isBag));
      const folded = fold(first);
      const { detail, extensions, id, loc, location, path } = first;
      // A validator's entry names the rule that one field broke, which is no code of the reply.
      const isIssue = Array.isArray(path) || (loc ?? location) !== undefined;
      const issues = distinct(collectIssues(list, "named"));
      const says = [detail, ...saysIn(folded), firstText(list)];
      const refusal = toRefusal(reply, [toBag(body)], {
        says,
        codes: [toBag(extensions)["code"], ...(isIssue ? [] : codesIn(folded, reply.status))],
        // One entry that names no field is the headline; several are all that is said, and none may be lost.
        fields: isBag(list[0]) && isHeadline(issues, issues[0]?.message) ? [] : issues,
        beside: [first, extensions, { requestId: id }],
      });
      // That it says nothing is known by now: another family would take the same words for those of a field.
      return refusal ?? {};
    }),
  ],
};

/** With a headline of its own, a body is of another family, and its list one of details. */
function isErrorsList(body: unknown): body is unknown {
  const { message, detail, title, error, errors, properties } = toBag(body);
  if (properties !== undefined || firstText([message, detail, title, error]) !== undefined) return false;
  return listIn(body).some(isError) || typeof errors === "string";
}

function isError(entry: unknown): boolean {
  if (typeof entry === "string") return entry !== "";
  if (!isBag(entry)) return false;
  const folded = fold(entry);
  return folded.has("constraints") || firstText(saysIn(folded)) !== undefined || codesIn(folded, 0).length > 0;
}

function listIn(body: unknown): readonly unknown[] {
  const { errors, error, issues } = toBag(body);
  return [body, errors, error, issues].map(toList).find((list) => list.length > 0) ?? [];
}

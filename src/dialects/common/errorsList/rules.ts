import { type Dialect, on } from "../../dialect.ts";
import { isHeadline, issuesIn } from "../fields/readFields.ts";
import { firstText, fold, isBag, pick, toBag, toList } from "../reading/bag.ts";
import { codesIn, hasCode } from "../reading/code.ts";
import { toRefusal } from "../reading/refusal.ts";
import { saysIn, wordNamesAndError } from "../reading/words.ts";

/** `{ errors: [ … ] }`, `{ errors: "…" }`, and a list alone: JSON:API, Salesforce, SendGrid, Cloudflare, OCI registries. */
export const errorsList: Dialect = {
  name: "errors-list",
  rules: [
    on("error", isErrorsList, (body, reply) => {
      const list = listIn(body);
      const first = toBag(list.find(isBag));
      const folded = fold(first);
      const extensions = folded.get("extensions");
      // A validator's entry names the rule that one field broke, which is no code of the reply.
      const isIssue = Array.isArray(folded.get("path")) || folded.has("loc") || folded.has("location");
      const issues = issuesIn(list);
      // Elsewhere a list is about no fields, and a name that of the error.
      const place = (reply.status === 400 || reply.status === 422) && issues[0]?.path.join(".");
      const says = [...saysIn(folded), firstText(list)];
      const refusal = toRefusal(reply, [toBag(body)], {
        says,
        codes: [toBag(extensions)["code"], ...(isIssue ? [] : codesIn(folded).filter((code) => code !== place))],
        // One entry that names no field is the headline; several are all that is said, and none may be lost.
        fields: isBag(list[0]) && isHeadline(issues, issues[0]?.message) ? [] : issues,
        beside: [first, extensions, { requestId: folded.get("id") }],
      });
      // That it says nothing is known by now: another family would take the same words for those of a field.
      return refusal ?? {};
    }),
  ],
};

/** With a headline of its own, a body is of another family, and its list one of details. */
function isErrorsList(body: unknown): body is unknown {
  const folded = fold(body);
  if (!listIn(body, folded).some(isError) && typeof folded.get("errors") !== "string") return false;
  return !folded.has("properties") && firstText(pick(folded, wordNamesAndError)) === undefined;
}

function isError(entry: unknown): boolean {
  if (typeof entry === "string") return entry !== "";
  if (!isBag(entry)) return false;
  const folded = fold(entry);
  return folded.has("constraints") || firstText(saysIn(folded)) !== undefined || hasCode(folded);
}

function listIn(body: unknown, folded = fold(body)): readonly unknown[] {
  return [body, ...pick(folded, "errors error issues issue")].map(toList).find((list) => list.length > 0) ?? [];
}

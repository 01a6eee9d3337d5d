import { type Dialect, on } from "../../dialect.ts";
import { type Bag, type Folded, fold, isBag, toBag, toId, toList, toPlain } from "../reading/bag.ts";
import { tokenIn } from "../reading/code.ts";
import { isError } from "../reading/error.ts";
import { toRefusal } from "../reading/refusal.ts";

/** `{ error: { code, message, … } }`: Google, OData and Microsoft Graph, Stripe, OpenAI, Anthropic, Elastic, Meta. */
export const errorObject: Dialect = {
  name: "error-object",
  rules: [
    on("error", hasErrorObject, (body, reply) => {
      const error = errorOf(body);
      const folded = fold(error);
      // Facts of Google's own types (AIP-193): what is meant for the person, and the reason in the words of the service.
      const facts = toList(folded.get("details")).filter((fact): fact is Bag => isBag(fact) && "@type" in fact);
      const factOf = (type: string) => toBag(facts.find((fact) => toId(fact["@type"])?.endsWith(type)));
      const inner = innerErrors(folded);
      // Google before its status words: each entry names the domain that its reason is of.
      const first = toBag(toList(folded.get("errors"))[0]);
      const said = tokenIn(folded.get("message")) ?? (first["domain"] && first["reason"]);
      return toRefusal(reply, [error, folded.get("detail"), body], {
        says: [factOf(".LocalizedMessage")["message"]],
        codes: [factOf(".ErrorInfo")["reason"], ...inner.map((one) => fold(one).get("code")), said],
        beside: [...inner, ...facts, first, { requestId: body["errors"] === error ? undefined : folded.get("id") }],
      });
    }),
  ],
};

/** The names that the object goes by: OData before its fourth version, gateways, XML turned into JSON. */
const names = /^(error|odataerror|fault)$/;

function errorOf(body: unknown): Bag {
  // The only part of a stream comes as a list (Gemini).
  const whole = toBag(Array.isArray(body) ? body.find((part) => isBag(toBag(part)["error"])) : body);
  for (const name of Object.keys(whole)) {
    const error = whole[name];
    // XML turned into JSON may list them (QuickBooks).
    if (isBag(error) && (names.test(toPlain(name)) || (name === "errors" && isError(fold(error)))))
      return toBag(toList(error["Error"])[0] ?? error);
  }
  return {};
}

function hasErrorObject(body: unknown): body is Bag {
  return Object.keys(errorOf(body)).length > 0;
}

/** OData nests the same error in ever more particular words: the deepest first. */
function innerErrors(error: Folded, deepest = 10): readonly Bag[] {
  const inner = error.get("innererror");
  return isBag(inner) && deepest > 0 ? [...innerErrors(fold(inner), deepest - 1), inner] : [];
}

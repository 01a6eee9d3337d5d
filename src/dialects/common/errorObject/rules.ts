import { type Dialect, on } from "../../dialect.ts";
import { type Bag, isBag, toBag, toList } from "../reading/bag.ts";
import { toRefusal } from "../reading/refusal.ts";

/** `{ error: { code, message, … } }`: Google, OData and Microsoft Graph, Stripe, OpenAI, Anthropic, Elastic, Meta. */
export const errorObject: Dialect = {
  name: "error-object",
  rules: [
    on("error", hasErrorObject, (body, reply) => {
      const error = errorOf(body);
      // Facts of Google's own types (AIP-193): what is meant for the person, and the reason in the words of the service.
      const facts = toList(error["details"]).filter((fact): fact is Bag => isBag(fact) && "@type" in fact);
      const factOf = (type: string) => toBag(facts.find((fact) => String(fact["@type"]).endsWith(type)));
      const inner = innerErrors(error);
      // Google before its status words: each entry names the domain that its reason is of.
      const first = toBag(toList(error["errors"])[0]);
      return toRefusal(reply, [error, error["detail"], body], {
        says: [factOf(".LocalizedMessage")["message"], error["error_user_msg"]],
        codes: [factOf(".ErrorInfo")["reason"], ...inner.map(({ code }) => code), first["domain"] && first["reason"]],
        beside: [...inner, ...facts, first, { requestId: error["id"] }],
      });
    }),
  ],
};

/** The names that the object goes by: OData before its fourth version, gateways, XML turned into JSON. */
function errorOf(body: Bag): Bag {
  const { error } = body;
  return isBag(error) ? error : ([body["odata.error"], body["Error"], body["fault"]].find(isBag) ?? {});
}

function hasErrorObject(body: unknown): body is Bag {
  return isBag(body) && Object.keys(errorOf(body)).length > 0;
}

/** OData nests the same error in ever more particular words: the deepest first. */
function innerErrors(error: Bag, deepest = 10): readonly Bag[] {
  const inner = error["innererror"] ?? error["innerError"];
  return isBag(inner) && deepest > 0 ? [...innerErrors(inner, deepest - 1), inner] : [];
}

import { type Dialect, on } from "../../dialect.ts";
import { type Bag, isBag } from "../reading/bag.ts";
import { toRefusal } from "../reading/refusal.ts";

/** `{ message, code }` and all that say the same in other words: GitHub, Nest, AWS, Twilio, PayPal, Okta, Heroku. */
export const flat: Dialect = {
  name: "flat",
  rules: [on("error", hasWords, (body, reply) => toRefusal(reply, [body]))],
};

/** Whether a body is more than a wrapper of others. */
function hasWords(body: unknown): body is Bag {
  return isBag(body) && Object.values(body).some((value) => !isBag(value));
}

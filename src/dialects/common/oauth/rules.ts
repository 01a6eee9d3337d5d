import { readHeader } from "../../../http/header.ts";
import { type Dialect, on } from "../../dialect.ts";
import { type Bag, isBag } from "../reading/bag.ts";
import { isLoose } from "../reading/code.ts";
import { toRefusal } from "../reading/refusal.ts";

/** `{ error: "code", error_description }` (RFC 6749 §5.2), and all that put a code there and words beside it. */
export const oauth: Dialect = {
  name: "oauth",
  rules: [
    on("error", isOauth, (body, reply) => toRefusal(reply, [body])),

    // A protected resource may say it all in the header (RFC 6750 §3).
    on([400, 401, 403], isEmpty, (_, reply) => {
      const challenge = readHeader(reply.headers, "www-authenticate").slice(0, 1000);
      const of = (name: string) => new RegExp(`\\b${name}="([^"]+)"`).exec(challenge)?.[1];
      return toRefusal(reply, [], { says: [of("error_description")], codes: [of("error")] });
    }),
  ],
};

function isOauth(body: unknown): body is Bag {
  return isBag(body) && isLoose(body["error"]);
}

function isEmpty(body: unknown): body is undefined {
  return body === undefined;
}

import { type Dialect, on } from "../../dialect.ts";
import { type Bag, isBag } from "../reading/bag.ts";
import { toRefusal } from "../reading/refusal.ts";

/** Problem details (RFC 9457, before it RFC 7807), also where they call themselves `application/json`. */
export const problemDetails: Dialect = {
  name: "problem-details",
  rules: [on("error", isProblem, (body, reply) => toRefusal(reply, [body]))],
};

/** All members are optional (§3.1); with fewer than these it is no other than what the other families read. */
function isProblem(body: unknown): body is Bag {
  if (!isBag(body)) return false;
  const { title, type, status, detail } = body;
  return (
    typeof title === "string" && (typeof status === "number" || typeof type === "string" || typeof detail === "string")
  );
}

import { approvers } from "./people.ts";
import { problem } from "./problem.ts";
import type { Store } from "./versioner/store.ts";

/**
 * Seats one person in the newest request that still has a seat.
 * @param name Who agrees; `"next"`: whoever was asked, else anybody who may.
 * @param product Only requests for this product; `undefined`: for any.
 */
export function grantSeat(store: Store, name: string, product: string | undefined): Response | undefined {
  const open = [...store.approvals.values()]
    .reverse()
    .find(
      (one) => (product ?? one.product_name) === one.product_name && one.granted.length < store.ruleFor(one).required,
    );
  if (open === undefined) return problem(409, "No request is waiting for an approval.");
  const seated = new Set(open.granted.map(({ person }) => person.name));
  const may = approvers.filter((person) => store.ruleFor(open).roles.includes(person.role) && !seated.has(person.name));
  const asked = open.asked[0]?.person;
  const person =
    name === "next" ? (may.find((one) => one.name === asked?.name) ?? may[0]) : may.find((one) => one.name === name);
  if (person === undefined) {
    return problem(
      409,
      `${name} cannot approve this. Those who can: ${may.map((one) => one.name).join(", ") || "nobody"}.`,
    );
  }
  store.grant(open, person);
  return undefined;
}

import type { Surface } from "../../../src/outcome/failures.ts";
import type { Reply } from "./asks.ts";

/** One mutation of the board, named as people say what they do. */
export interface Write {
  readonly action: string;
  readonly reply: Reply;
  /** `form`: it has fields; `beside`: a notice stands beside its button; `toast`; `nowhere`: the app forgot about it. */
  readonly place: "form" | "beside" | "toast" | "nowhere";
}

const server: Reply = [500, "Internal server error"];
const down: Reply = [503, "The service is being updated."];
const wrong = (...fields: readonly string[]): Reply => [
  422,
  fields.map((field) => ({ loc: ["body", field], msg: `${field} is not in use any more`, type: "value_error" })),
];

const list: Readonly<Record<Write["place"], readonly (readonly [action: string, reply: Reply])[]>> = {
  beside: [
    ["publish 4.2.1", [409, "This version was published by somebody else."]],
    ["deploy the ledger", [423, "Changes are frozen."]],
    ["deploy the payouts", [428, "A step is missing."]],
    ["remove the region", [403, "You may not do this."]],
    ["rotate the keys", server],
    ["restart the workers", [504]],
  ],
  form: [
    ["save the team", wrong("name")],
    ["save the alert", wrong("owner")],
    ["save the window", wrong("name", "owner")],
    // A field that the form does not have: the summary above it says so.
    ["save the budget", wrong("limit")],
    ["save the policy", wrong("name", "scope")],
    ["save the target", [422, "A target may not lie in the past."]],
  ],
  toast: [
    ["save your note", server],
    ["star the release", [409, "It has a star already."]],
    ["mute the alert", "cut"],
    // Two that one toast tells of, for they have one cause.
    ["archive the log", down],
    ["archive the job", down],
  ],
  nowhere: [
    ["remember the filter", server],
    ["sort the columns", [502]],
    ["pin the board", [403, "You may not do this."]],
  ],
};

/** The twenty mutations. */
export const writes: readonly Write[] = Object.entries(list).flatMap(([place, all]) =>
  all.map(([action, reply]) => ({ action, reply, place: place as Write["place"] })),
);

export const writesOrigin = "https://changes.example.com";

export const surfaceFor = ({ place }: Write): Surface | undefined => (place === "toast" ? "toast" : undefined);

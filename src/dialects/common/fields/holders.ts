import { isNamed, remembering } from "../reading/bag.ts";

/**
 * How sure it is that a value holds messages about fields. What is `named` for them does; `loose` values, like `details`,
 * may hold anything, and only spoken texts and entries that name a field count; of `placed` ones only such entries; of
 * `listed` ones, which have the name of a field at most, only lists.
 */
export type Trust = "named" | "loose" | "placed" | "listed";

/** Properties that list messages about fields and nothing else; in `message` they are a list, a map or JSON. */
const named =
  "message|\\w*(error|violation|issue|problem|failure|fault)s|(field|form|validation|input|zod)error|invalid(param(eter)?s|fields)|modelstate|validation|(error)?causes|flatten|fields|(error)?messages";
/** Properties that may list them, among anything else: a map of `params` may as well fill the gaps of a sentence. */
const loose = "(error)?details?|data|context|cause|params";
/** Properties around those of the first kind. */
const around = "\\w*(details?|info)|extensions|originalerror|exception|embedded|elements";

/** How far a property of this plain name is trusted to hold messages about fields; `""`: not at all. */
export const trustOf = remembering((name): Trust | "" => {
  if (isNamed(name, named)) return "named";
  return isNamed(name, loose) ? "loose" : isNamed(name, around) ? "placed" : "";
});

/**
 * What stands in loose places beside fields: words about the whole, what a debugger adds, and what a person typed, which
 * is never a message.
 */
export const unsaid =
  /^(message|msg|text|reason|hint|error|debug\w*|(stack|back)?trace\w*|stack|exception|sql|query|arguments|context|help|suggestion|value|input|rejectedvalue|received)$/;

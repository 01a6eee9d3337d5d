import { type Folded, pick } from "./bag.ts";
import { codeNames, isLoose } from "./code.ts";
import { isPhrase, saysIn } from "./words.ts";

const codesAndType = `${codeNames} type`;

/** Whether a bag is one error, with a code and words or with the number of one: of a map of fields no value is such. */
export function isError(folded: Folded): boolean {
  const [code] = pick(folded, codesAndType);
  return typeof code === "number" || (isLoose(code) && saysIn(folded).some(isPhrase));
}

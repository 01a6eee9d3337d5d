import type { FailureKind } from "../../../outcome/failures.ts";

/** What the words for a failure mean where no status says it, the more particular ones first. */
const words: readonly (readonly [RegExp, FailureKind])[] = [
  [/unauth|notauthed|invalidauth|invalidtoken|tokenexpired|tokenrevoked|accountinactive/, "unauthenticated"],
  [/forbidden|denied|missingscope|notallowed|restricted/, "forbidden"],
  [/notfound|unknown(channel|user|id)/, "not-found"],
  [/conflict|alreadyexists|duplicate/, "conflict"],
  [/toolarge|payloadtoo/, "content-too-large"],
  [/timeout|timedout/, "timed-out"],
  [/unavailable|overloaded|maintenance/, "unavailable"],
  [/internal|servererror|fatal/, "server-error"],
];

/** The kind that a code means by itself; `undefined`: it is a word of one API. */
export function kindOfCode(name: string): FailureKind | undefined {
  return words.find(([word]) => word.test(name))?.[1];
}

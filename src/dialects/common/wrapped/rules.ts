import type { Reply } from "../../../http/readReply.ts";
import { type Dialect, type Draft, on } from "../../dialect.ts";
import { type Bag, isBag } from "../reading/bag.ts";

/** A body inside of a wrapper of no matter what name, or inside of a text: read as if it stood there alone. */
export function wrapped(families: readonly Dialect[]): Dialect {
  const rules = families.flatMap((family) => family.rules);
  const readInner = (body: unknown, reply: Reply): Draft | undefined => {
    for (const rule of rules) {
      const draft = rule.read({ ...reply, body });
      if (draft !== undefined) return draft;
    }
    return undefined;
  };
  return {
    name: "wrapped",
    rules: [
      on("error", isBag, (body, reply) => {
        for (const inner of insidesOf(body)) {
          const draft = readInner(inner, reply);
          // Names alone do not tell what a wrapper is about: its words are taken, the status stays what it is.
          if (draft?.message !== undefined) return { message: draft.message, code: (draft as { code?: string }).code };
        }
        return undefined;
      }),
    ],
  };
}

/** What lies one and two steps inside. */
function insidesOf(body: Bag): readonly Bag[] {
  const inside = Object.values(body).filter(isBag).slice(0, 10);
  return [...inside, ...inside.flatMap((one) => Object.values(one).filter(isBag).slice(0, 10))];
}

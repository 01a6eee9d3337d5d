import type { Reply } from "../../../http/readReply.ts";
import type { Invalid } from "../../../outcome/failures.ts";
import { type Dialect, type Draft, on } from "../../dialect.ts";
import { trustOf } from "../fields/holders.ts";
import { type Bag, fold, isBag } from "../reading/bag.ts";

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
          const isTold =
            draft?.message !== undefined || [...fold(inner).keys()].some((name) => trustOf(name) === "named");
          if (!isTold) continue;
          const { message, code, fields } = draft as Pick<Invalid, "message" | "code"> & Partial<Invalid>;
          // Names alone do not tell what a wrapper is about: its words are taken, the status stays what it is.
          return fields?.some(({ path }) => path.length > 0) ? draft : { message, code };
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

/** A JSON object of which nothing is known yet. */
export type Bag = Readonly<Record<string, unknown>>;

/** A bag by the plain names of its properties; what is `null` is not there. */
export type Folded = ReadonlyMap<string, unknown>;

export function isBag(value: unknown): value is Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `value` when it is a bag, else an empty one. */
export function toBag(value: unknown): Bag {
  return isBag(value) ? value : {};
}

/** An array as it is, and anything else as an empty one. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Servers may send ever new names, so no more of them are remembered. */
const MOST_NAMES = 2000;

/** No name that is looked for is longer. */
const LONGEST_NAME = 500;

/** The same function, which has to find out about each name but once: APIs send the same few again and again. */
export function remembering<T>(of: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let told = known.get(name);
    if (told === undefined) {
      told = of(name.slice(0, LONGEST_NAME));
      if (known.size < MOST_NAMES && name.length <= LONGEST_NAME) known.set(name, told);
    }
    return told;
  };
}

/** A name without case, separators and prefix: `request_id`, `requestId`, `Request-Id` and `hydra:requestId` are one. */
export const toPlain = remembering((name) => name.replace(/^.*:|[\W_]/g, "").toLowerCase());

const nothing: Folded = new Map();

/** Looks properties up by their plain names, for no two systems spell them alike. */
export function fold(bag: unknown): Folded {
  if (!isBag(bag)) return nothing;
  const folded = new Map<string, unknown>();
  for (const name of Object.keys(bag)) {
    const value = bag[name];
    // JSON-LD puts the class of the thing beside what its API calls the same.
    if (value === null || value === undefined || (name[0] === "@" && name.slice(1) in bag)) continue;
    const plain = toPlain(name);
    if (!folded.has(plain)) folded.set(plain, value);
  }
  return folded;
}

type RankOf = (name: string) => number;

const kinds = new Map<string, RankOf>();

/**
 * The place of a name in a list of them, the best first; -1: it is none of them. They are plain names with what
 * expressions know in place of some letters, and constants of ours, so that each list is made ready but once: put
 * together for each call, it would first have to be gone through to be found again.
 */
function ranksOf(names: string): RankOf {
  let rankOf = kinds.get(names);
  if (rankOf === undefined) {
    const [any, ...each] = [names.replaceAll(" ", "|"), ...names.split(" ")].map((name) => new RegExp(`^(${name})$`));
    rankOf = remembering((name) => (any?.test(name) ? each.findIndex((one) => one.test(name)) : -1));
    kinds.set(names, rankOf);
  }
  return rankOf;
}

/** Whether a plain name is one of these. */
export function isNamed(name: string, names: string): boolean {
  return ranksOf(names)(name) >= 0;
}

/** The properties of these names, those that are there, in the order of the names. */
export function pick(folded: Folded, names: string): readonly unknown[] {
  const rankOf = ranksOf(names);
  const found: string[] = [];
  for (const name of folded.keys()) if (rankOf(name) >= 0) found.push(name);
  // Of most lists a bag has none.
  if (found.length === 0) return found;
  if (found.length > 1) found.sort((one, other) => rankOf(one) - rankOf(other));
  return found.map((name) => folded.get(name));
}

/** The first property of these names that can be read, in the first of the bags that has one. */
export function find<T>(
  within: readonly Folded[],
  names: string,
  read: (value: unknown) => T | undefined,
): T | undefined {
  for (const folded of within) {
    for (const value of pick(folded, names)) {
      const told = read(value);
      if (told !== undefined) return told;
    }
  }
  return undefined;
}

/** The first text among them that says something. */
export function firstText(values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string" && value.trim() !== "");
}

/** A name or a number as text. */
export function toId(value: unknown): string | undefined {
  return typeof value === "number" || (typeof value === "string" && value) ? String(value) : undefined;
}

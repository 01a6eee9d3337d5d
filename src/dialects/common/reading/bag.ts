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

/** What names have been made of; servers may send ever new ones, so it does not grow without end. */
const plains = new Map<string, string>();
const MOST_NAMES = 2000;

/** A name without case, separators and prefix: `request_id`, `requestId`, `Request-Id` and `hydra:requestId` are one. */
export function toPlain(name: string): string {
  const known = plains.get(name);
  if (known !== undefined) return known;
  // No name of a property that is looked for is longer.
  const plain = name
    .slice(0, 200)
    .replace(/^.*:|[\W_]/g, "")
    .toLowerCase();
  if (plains.size < MOST_NAMES && name.length <= 200) plains.set(name, plain);
  return plain;
}

const nothing: Folded = new Map();

/** Looks properties up by their plain names, for no two systems spell them alike. */
export function fold(bag: unknown): Folded {
  if (!isBag(bag)) return nothing;
  const folded = new Map<string, unknown>();
  for (const name of Object.keys(bag)) {
    const value = bag[name];
    if (value === null || value === undefined) continue;
    const plain = toPlain(name);
    if (!folded.has(plain)) folded.set(plain, value);
  }
  return folded;
}

const lists = new Map<string, readonly string[]>();

/** The names of a list, split once: they are constants. */
function toNames(text: string): readonly string[] {
  let names = lists.get(text);
  if (names === undefined) lists.set(text, (names = text.split(" ")));
  return names;
}

/** The properties of these names, those that are there, in the order of the names. */
export function pick(folded: Folded, names: string): unknown[] {
  const values: unknown[] = [];
  for (const name of toNames(names)) {
    const value = folded.get(name);
    if (value !== undefined) values.push(value);
  }
  return values;
}

/** The first property of these names that can be read, in the first of the bags that has one. */
export function find<T>(
  within: readonly Folded[],
  names: string,
  read: (value: unknown) => T | undefined,
): T | undefined {
  const list = toNames(names);
  for (const folded of within) {
    for (const name of list) {
      const value = folded.get(name);
      const told = value === undefined ? undefined : read(value);
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
  return typeof value === "number" || (typeof value === "string" && value) ? String(value).slice(0, 200) : undefined;
}

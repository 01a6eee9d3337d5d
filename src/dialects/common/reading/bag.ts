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

/** A name without case, separators and prefix: `request_id`, `requestId`, `Request-Id` and `hydra:requestId` are one. */
export function toPlain(name: string): string {
  // No name of a property that is looked for is longer.
  return name
    .slice(0, 200)
    .replace(/^.*:|[\W_]/g, "")
    .toLowerCase();
}

/** Looks properties up by their plain names, for no two systems spell them alike. */
export function fold(bag: unknown): Folded {
  const folded = new Map<string, unknown>();
  for (const [name, value] of Object.entries(toBag(bag))) {
    const plain = toPlain(name);
    if (value !== null && !folded.has(plain)) folded.set(plain, value);
  }
  return folded;
}

/** The properties of these names, in their order. */
export function pick(folded: Folded, names: string): unknown[] {
  return names.split(" ").map((name) => folded.get(name));
}

/** The first text among them that says something. */
export function firstText(values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string" && value.trim() !== "");
}

/** A name or a number as text. */
export function toId(value: unknown): string | undefined {
  return typeof value === "number" || (typeof value === "string" && value) ? String(value).slice(0, 200) : undefined;
}

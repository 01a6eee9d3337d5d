import type { Dialect } from "./dialect.ts";

const why = "With it no reply could be read: each would be taken for a lost connection.";

/** What is wrong with a list of dialects, why it matters and what to do; `undefined`: nothing. */
export function mistakeInDialects(dialects: unknown): string | undefined {
  if (Array.isArray(dialects)) return inEntries(dialects);
  if (isDialect(dialects)) return `\`dialects\` is a dialect, and not a list of them. ${why} Write [${dialects.name}].`;
  const what = dialects === undefined || dialects === null ? "is not there" : "is no list";
  return `\`dialects\` ${what}. ${why} Write [acme] or [...acme, ...common]; [] lets the status alone speak.`;
}

function inEntries(entries: readonly unknown[]): string | undefined {
  for (const [index, entry] of entries.entries()) {
    const place = `\`dialects[${index}]\``;
    if (Array.isArray(entry)) return `${place} is a list itself. ${why} Spread it, as in [acme, ...common].`;
    if (entry === undefined || entry === null) {
      return `${place} is ${entry}. ${why} See whether its import has the right name, and whether its module imports this one.`;
    }
    if (!isDialect(entry)) {
      const what = typeof Object(entry).then === "function" ? "a promise: await it" : "no dialect";
      return `${place} is ${what}. ${why} A dialect has a \`name\` and a list of \`rules\`, as \`defineDialect\` gives it.`;
    }
    const before = entries.findIndex((other) => (other as Dialect).name === entry.name);
    if (before < index) return inBoth(before, index, entry.name, entries[before] === entry);
  }
  return undefined;
}

function inBoth(before: number, index: number, name: string, isSame: boolean): string {
  return isSame
    ? `\`dialects[${index}]\` is \`dialects[${before}]\` again, "${name}". The second one is asked in vain. Take one of them away.`
    : `\`dialects[${before}]\` and \`dialects[${index}]\` are both called "${name}". Nobody could tell which one read a failure. Rename one, or see whether the package is there twice.`;
}

function isDialect(value: unknown): value is Dialect {
  const { name, rules } = Object(value) as Partial<Dialect>;
  return typeof name === "string" && Array.isArray(rules);
}

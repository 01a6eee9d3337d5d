import type { Message } from "../../locales/en.ts";

/** What may stand in a placeholder of a plain sentence. Numbers are written as the locale writes them. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * Splits a message at its placeholders and puts `values` into them. A name in braces that has no value stays as it
 * stands, so a text of somebody else's that has braces in it survives.
 */
export function fill<V>(message: Message, values: Readonly<Record<string, V>>, locale: string): (string | V)[] {
  const parts = pattern(message, values.count, locale).split(/\{(\w+)\}/);
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const value = Object.hasOwn(values, part) ? values[part] : undefined;
    if (value === undefined) return `{${part}}`;
    return typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

/** A message as one string, for names, announcements and other places that take no elements. */
export function fillText(message: Message, values: Values, locale: string): string {
  return fill(message, values, locale).join("");
}

/** The first message whose placeholders all have a value; an empty one says nothing. */
export function firstFillable(messages: readonly string[], values: Values): string {
  const fits = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name as string]);
  return messages.find(fits) ?? messages.at(-1) ?? "";
}

function pattern(message: Message, count: unknown, locale: string): string {
  if (typeof message === "string") return message;
  const form = typeof count === "number" ? new Intl.PluralRules(locale).select(count) : "other";
  return message[form] ?? message.other;
}

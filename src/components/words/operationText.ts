import type { Operation } from "../../outcome/operation.ts";
import { operationValues } from "./failureWords.ts";
import { fillText, firstFillable, type Values } from "./fill.ts";

/**
 * The most telling of several sentences about an operation, as a message and what fills it. A noun or a verb that opens
 * the sentence gets a capital, unless it is a name such as `payments-api`.
 */
export function operationText<V extends Values>(
  sentences: readonly string[],
  operation: Operation | undefined,
  locale: string,
  more: V = {} as V,
): { message: string; values: V & { action?: string | undefined; subject?: string | undefined } } {
  const values = { ...operationValues(operation), ...more };
  const message = firstFillable(sentences, values);
  const opening = /^\{(action|subject)\}/.exec(message)?.[1] as "action" | "subject" | undefined;
  const text = opening && values[opening];
  if (!text || !/^\p{Ll}+(\s|$)/u.test(text)) return { message, values };
  const [first = ""] = text;
  return { message, values: { ...values, [opening]: first.toLocaleUpperCase(locale) + text.slice(first.length) } };
}

/** The same as a plain string. */
export function operationLine(
  sentences: readonly string[],
  operation: Operation | undefined,
  locale: string,
  more: Values = {},
): string {
  const { message, values } = operationText(sentences, operation, locale, more);
  return fillText(message, values, locale);
}

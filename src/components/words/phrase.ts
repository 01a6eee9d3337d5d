import type { Operation } from "../../outcome/operation.ts";
import { firstFillable } from "./fill.ts";

/** The words for what a person was doing, as they are known. */
export function operationValues(operation: Operation | undefined): {
  action?: string | undefined;
  subject?: string | undefined;
} {
  return typeof operation === "string" ? { action: operation } : { ...operation };
}

/**
 * The most telling of several sentences about an operation, as a message and what fills it. A noun or a verb that opens
 * the sentence gets a capital, unless it is a name such as `payments-api`.
 */
export function phrase<V>(
  sentences: readonly string[],
  operation: Operation | undefined,
  locale: string,
  more?: Readonly<Record<string, V>>,
): [message: string, values: Record<string, V | string | undefined>] {
  const { action, subject } = operationValues(operation);
  const values: Record<string, V | string | undefined> = { action, subject, ...more };
  const message = firstFillable(sentences, values);
  const opening = /^\{(action|subject)\}/.exec(message)?.[1];
  if (opening) {
    values[opening] = (values[opening] as string).replace(/^\p{Ll}(?=\p{Ll}*(\s|$))/u, (letter) =>
      letter.toLocaleUpperCase(locale),
    );
  }
  return [message, values];
}

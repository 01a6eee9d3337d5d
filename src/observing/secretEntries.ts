import { attempt, type Entry, isText, toText } from "./entries.ts";
import type { Names } from "./redactOptions.ts";
import { isAmount, plainName } from "./secretNames.ts";

/** What a validator echoes of what a person typed (pydantic, express-validator, Spring, FluentValidation). */
const echo = /^(input|(rejected|received|attempted|invalid|raw)-value)$/;
/** The same by names that mean something else where nothing is said of a field. */
const echoOfIssue = /^(value|target|actual)$/;
const saysField = /^(label|msg|message|issue|default-?message|constraints)$/;

/** Where an issue stands. */
const place = /^(loc|path|(field|property)(-?(name|path))?|param|pointer|(instance|data)-?path|parameter|attribute)$/;
/** What is told beside a message, and is none: support needs it. */
const beside = /^((error|request|trace)-)?(id|code|type|kind|rule|ur[il])$/;
/** What holds messages about one field, as a list or by the rules that it breaks. */
const messages = /^(messages|errors|issues|constraints|reasons)$/;

/**
 * Judges the entries of one object, each with the others in view: an issue names its field beside what it echoes.
 * @param isInSecret Whether the object is told of a secret field.
 * @returns Says of an entry whether it is a secret, how it is called, spelt plainly, and whether it is told of a secret field.
 */
export function judgeOf(
  entries: readonly Entry[],
  names: Names,
  isInSecret: boolean,
): (index: number, value: unknown) => readonly [isSecret: boolean, name: string, isTold: boolean] {
  const plain = entries.map(([key]) => plainName(key));
  const isIssue = plain.some((key) => saysField.test(key) || place.test(key));
  const named = plain.findIndex((key) => key === "name" || key === "key");
  const at = entries[plain.findIndex((key) => place.test(key))];
  const isOfSecret = isInSecret || names.isSecret(plainName([attempt(at?.[1])].flat().map(toText).join(".")));
  return (index, value) => {
    const name = plain[index] ?? "";
    const isTold = isOfSecret && !place.test(name) && !beside.test(name) && (isText(value) || messages.test(name));
    // Header fields and variables also come as pairs: `{ name: "Authorization", value: "…" }`.
    const bears = /^val(ue)?$/.test(name) && named >= 0 ? plainName(toText(attempt(entries[named]?.[1]))) : name;
    const isEcho = echo.test(name) || (isIssue && echoOfIssue.test(name) && !(name === "target" && isText(value)));
    return [isEcho || (names.isSecret(bears) && !isAmount(bears, toText(value))), name, isTold];
  };
}

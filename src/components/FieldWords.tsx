"use client";

import type { Message } from "../locales/en.ts";
import { Code } from "./Code.tsx";
import { useMessages } from "./context.ts";
import { Text } from "./Text.tsx";
import { isBareCodes } from "./words/bareCodes.ts";
import { isNamedIn } from "./words/isNamedIn.ts";

export interface FieldWordsProps {
  /** What the API said, or nothing. */
  message: string;
  /** What the field is called; left out, it is not named. */
  name?: string | undefined;
  /** What we say in place of a code. Default: that the value was not accepted. */
  own?: Message | undefined;
}

/** A message about a field in words: the API's own, or ours and behind them its code, by which support knows it. */
export function FieldWords({ message, name, own }: FieldWordsProps) {
  const { messages, say } = useMessages();
  const { named, refused } = messages.fields;
  if (message !== "" && !isBareCodes(message)) {
    // "Field required" says nothing away from its field; "Enter a version" names it already.
    const isNamed = !name || isNamedIn(message, name);
    // The server's language need not be the page's.
    return <bdi dir="auto">{isNamed ? message : say(named, { name, message })}</bdi>;
  }
  const words = say(own ?? refused);
  return (
    <>
      {name ? <Text message={named} values={{ name: <bdi dir="auto">{name}</bdi>, message: words }} /> : words}
      {message && " "}
      {message && (
        <small data-fl="field-code">
          (<Code>{message}</Code>)
        </small>
      )}
    </>
  );
}

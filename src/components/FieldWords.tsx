"use client";

import type { Message } from "../locales/en.ts";
import { Code } from "./Code.tsx";
import { useMessages } from "./context.ts";
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
  const { messages, say, text } = useMessages();
  const { named, refused } = messages.fields;
  const isCode = message === "" || isBareCodes(message);
  // The server's language need not be the page's, nor that of the field's name.
  const words = isCode ? say(own ?? refused) : <bdi>{message}</bdi>;
  // "Field required" says nothing away from its field; "Enter a version" names it already.
  const isNamed = !name || (!isCode && isNamedIn(message, name));
  return (
    <>
      {isNamed ? words : text(named, { name: <bdi>{name}</bdi>, message: words })}
      {isCode && message && (
        <>
          {" "}
          <small data-fl="field-code">
            (<Code>{message}</Code>)
          </small>
        </>
      )}
    </>
  );
}

"use client";

import type { Message } from "../locales/en.ts";
import { useMessages } from "./context.ts";

/** Words of an API as a sentence of ours: it may be in another language, and may lack its full stop. */
export function Quote({ message, children }: { message: Message; children: string }) {
  const { text } = useMessages();
  const said = children.trim();
  const words = <bdi>{said}</bdi>;
  return /\p{Sentence_Terminal}$/u.test(said) ? words : text(message, { reason: words });
}

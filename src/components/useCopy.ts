"use client";

import { useEffect, useState } from "react";
import type { Message } from "../locales/en.ts";
import { useFaultline, useMessages } from "./context.ts";
import { copyText } from "./words/copyText.ts";

/** How long a button shows that it did its work. */
const SHOWN_MS = 2000;

/** Copies, says politely how that went, and remembers for a moment that it did. */
export function useCopy(done: Message): { isCopied: boolean; copy(text: string): void } {
  const { announce } = useFaultline();
  const { messages, say } = useMessages();
  const [copies, setCopies] = useState(0);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (copies === 0) return;
    setIsCopied(true);
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copies]);
  return {
    isCopied,
    async copy(text) {
      const isDone = await copyText(text);
      if (isDone) setCopies((count) => count + 1);
      announce(say(isDone ? done : messages.reference.notCopied));
    },
  };
}

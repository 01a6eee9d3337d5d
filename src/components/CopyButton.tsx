"use client";

import { useEffect, useState } from "react";
import type { Message } from "../locales/en.ts";
import { Button, type ButtonProps } from "./Button.tsx";
import { useAnnounce, useMessages } from "./context.ts";
import { copyText } from "./words/copyText.ts";

export interface CopyButtonProps extends Pick<ButtonProps, "variant" | "children" | "aria-label"> {
  /** What is copied, asked for when it is. */
  read: () => string;
  /** What is said when it has been. */
  done: Message;
}

/** How long a button shows that it did its work. */
const SHOWN_MS = 2000;

/** Copies, says politely how that went, and shows for a moment that it did. */
export function CopyButton({ read, done, ...button }: CopyButtonProps) {
  const announce = useAnnounce();
  const { messages, say } = useMessages();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  async function copy() {
    const isDone = await copyText(read());
    setIsCopied(isDone);
    announce(say(isDone ? done : messages.reference.notCopied));
  }
  return <Button {...button} glyph={isCopied ? "check" : "copy"} onClick={() => void copy()} />;
}

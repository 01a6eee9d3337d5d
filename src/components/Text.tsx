"use client";

import { Fragment, type ReactNode } from "react";
import type { Message } from "../locales/en.ts";
import { useMessages } from "./context.ts";
import { fill } from "./words/fill.ts";

/** A translatable sentence with elements in its placeholders: a time, a figure in bold, an id. */
export function Text({ message, values = {} }: { message: Message; values?: Readonly<Record<string, ReactNode>> }) {
  const { locale } = useMessages();
  return fill<ReactNode>(message, values, locale).map((part, index) => <Fragment key={index}>{part}</Fragment>);
}

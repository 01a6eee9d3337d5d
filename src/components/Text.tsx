"use client";

import type { ReactNode } from "react";
import type { Message } from "../locales/en.ts";
import { useMessages } from "./context.ts";

/** A translatable sentence with elements in its placeholders: a time, a figure in bold, an id. */
export function Text({ message, values = {} }: { message: Message; values?: Readonly<Record<string, ReactNode>> }) {
  return useMessages().text(message, values);
}

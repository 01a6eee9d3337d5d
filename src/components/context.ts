"use client";

import { type ComponentType, createContext, createElement, Fragment, type ReactNode, useContext, useMemo } from "react";
import en, { type Message, type Messages } from "../locales/en.ts";
import type { RedactOptions } from "../observing/redactOptions.ts";
import type { FailureKind, FailureOf } from "../outcome/failures.ts";
import type { Announce } from "./Announcer.tsx";
import type { ViewProps } from "./viewProps.ts";
import { fill, fillText, type Values } from "./words/fill.ts";

/** Views of an app's own, by kind of failure. */
export type FailureViews = { readonly [K in FailureKind]?: ComponentType<ViewProps<FailureOf<K>>> | undefined };

export interface FaultlineValue {
  readonly messages: Messages;
  readonly locale: string;
  readonly timeZone?: string | undefined;
  readonly components: FailureViews;
  readonly supportUrl?: string | undefined;
  readonly statusUrl?: string | undefined;
  readonly redact?: RedactOptions | undefined;
  readonly onSignIn?: (() => void) | undefined;
  readonly onRequestAccess?: (() => void) | undefined;
  readonly announce: Announce;
}

export const FaultlineContext = createContext<FaultlineValue | undefined>(undefined);

const alone: FaultlineValue = { messages: en, locale: "en", components: {}, announce: () => () => {} };

/** What the nearest provider says; English and silence without one. */
export function useFaultline(): FaultlineValue {
  return useContext(FaultlineContext) ?? alone;
}

/** What a component says, in the language and the wording of the nearest provider. */
export interface Words {
  readonly messages: Messages;
  /** BCP 47 tag that dates and numbers are written in. */
  readonly locale: string;
  /** A message as a plain string. */
  say(message: Message, values?: Values): string;
  /** A message with elements in its placeholders, as `<Text>` draws it. */
  text(message: Message, values: Readonly<Record<string, ReactNode>>): ReactNode;
}

/** The words of the nearest provider. */
export function useMessages(): Words {
  const { messages, locale } = useFaultline();
  return useMemo(
    () => ({
      messages,
      locale,
      say: (message, values = {}) => fillText(message, values, locale),
      text: (message, values) => createElement(Fragment, null, ...fill(message, values, locale)),
    }),
    [messages, locale],
  );
}

/** Says something to people who listen instead of look. */
export function useAnnounce(): Announce {
  return useFaultline().announce;
}

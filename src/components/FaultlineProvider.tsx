"use client";

import { type ReactNode, useContext, useMemo } from "react";
import en, { type Messages, type Translation } from "../locales/en.ts";
import type { RedactOptions } from "../observing/redactOptions.ts";
import { ClockProvider } from "../waiting/ClockProvider.tsx";
import type { Clock } from "../waiting/clock.ts";
import { Announcer, useAnnouncer } from "./Announcer.tsx";
import { type FailureViews, FaultlineContext } from "./context.ts";
import type { FailureEvents } from "./viewProps.ts";
import { fillText } from "./words/fill.ts";
import { useBrowserLanguages } from "./words/useBrowser.ts";

/** What an app says once for all views below. What a provider leaves out comes from the one around it. */
export interface FaultlineProviderProps extends Pick<FailureEvents, "onSignIn" | "onRequestAccess"> {
  /**
   * BCP 47 tag for dates and numbers. Default, also in place of one that is none (`en_US`): the first of the browser's
   * languages that the messages are in.
   */
  locale?: string | undefined;
  /** Default export of `faultline/locales/<tag>`, or an app's own wording; the rest is said in English. */
  messages?: Translation | undefined;
  /** IANA zone to show times in. Default, also in place of one that is none: the viewer's own. */
  timeZone?: string | undefined;
  /** What time it is, and how fast it passes. Default: the machine's own. */
  clock?: Clock | undefined;
  components?: FailureViews | undefined;
  /** Where a person gets help, offered when the fault is ours. */
  supportUrl?: string | undefined;
  /** Where one sees how the service is, offered while it is unavailable. */
  statusUrl?: string | undefined;
  /** What "Copy details" leaves out beyond what looks like a secret by itself; say the same to `createApi`. */
  redact?: RedactOptions | undefined;
  children?: ReactNode;
}

/** Sets language, clock and app-wide events for all views below, and owns the page's announcements. Nestable. */
export function FaultlineProvider({ children, messages, locale, components, clock, ...own }: FaultlineProviderProps) {
  const outer = useContext(FaultlineContext);
  const announcer = useAnnouncer(outer);
  const languages = useBrowserLanguages();

  const allMessages = useMemo(
    () => (messages ? (merge(outer?.messages ?? en, messages) as Messages) : (outer?.messages ?? en)),
    [messages, outer?.messages],
  );
  const tag = fillText(allMessages.locale, {}, "en");
  const spoken =
    (isKnown(locale) && locale) ||
    (!messages && outer?.locale) ||
    languages.find((one) => language(one) === language(tag) && isKnown(one)) ||
    tag;

  const { announce } = announcer;
  const { supportUrl = outer?.supportUrl, statusUrl = outer?.statusUrl, redact = outer?.redact } = own;
  const { onSignIn = outer?.onSignIn, onRequestAccess = outer?.onRequestAccess } = own;
  const timeZone = own.timeZone && isKnown(tag, own.timeZone) ? own.timeZone : outer?.timeZone;
  const around = outer?.components;
  // One object as long as an app says the same: what holds the provider, a router perhaps, is drawn again all the time.
  const value = useMemo(
    () => ({
      messages: allMessages,
      locale: spoken,
      timeZone,
      components: { ...around, ...components },
      supportUrl,
      statusUrl,
      redact,
      onSignIn,
      onRequestAccess,
      announce,
    }),
    [
      allMessages,
      spoken,
      timeZone,
      around,
      components,
      supportUrl,
      statusUrl,
      redact,
      onSignIn,
      onRequestAccess,
      announce,
    ],
  );
  return (
    <FaultlineContext.Provider value={value}>
      {clock ? <ClockProvider clock={clock}>{children}</ClockProvider> : children}
      {outer ? null : <Announcer announcer={announcer} />}
    </FaultlineContext.Provider>
  );
}

const language = (tag: string) => tag.split("-")[0];

/** Whether dates can be written so: a tag such as `en_US`, or a zone that is none, makes Intl throw. */
function isKnown(locale: string | undefined, timeZone?: string): boolean {
  try {
    // Undefined is none, though Intl takes it for its own default.
    return Boolean(locale && new Intl.DateTimeFormat(locale, { timeZone }));
  } catch {
    return false;
  }
}

/** Lays `over` on `base`, section by section; plural forms and lists are replaced whole. */
function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isSection(base) || !isSection(over) || "other" in over) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = merge(base[key], value);
  return merged;
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

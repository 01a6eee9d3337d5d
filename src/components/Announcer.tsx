"use client";

import { type RefObject, useEffect, useState } from "react";
import { tryTo } from "../outcome/tryTo.ts";

/**
 * Says `text` once. Polite unless `assertive`, which interrupts: for the blocking result of what a person just did.
 * Returns what takes it back, as long as it has not been said: what left the page at once is no news.
 */
export type Announce = (text: string, options?: { assertive?: boolean }) => () => void;

interface News {
  readonly text: string;
}

interface Voice {
  readonly region: RefObject<HTMLDivElement | null>;
  readonly queue: Set<News>;
  /** Speaks in place of the region, in a modal dialog. */
  stand?: HTMLElement | undefined;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

export interface AnnouncerState {
  readonly announce: Announce;
  readonly polite: Voice;
  readonly assertive: Voice;
  /** False until the page has been there for a moment: what is there at load is read anyway, and is not news. */
  isListening: boolean;
}

/** Long enough that a screen reader has seen an empty region, and that all news of one moment is said together. */
const GATHER_MS = 100;
/** Old news is taken away, so that nobody meets it at the end of the page. */
const KEEP_MS = 7000;

/** One per page: with a provider around, its voice is used. */
export function useAnnouncer(outer: { announce: Announce } | undefined): AnnouncerState {
  const [own] = useState(createAnnouncer);
  return outer ? { ...own, announce: outer.announce } : own;
}

function createAnnouncer(): AnnouncerState {
  const polite: Voice = { region: { current: null }, queue: new Set() };
  const assertive: Voice = { region: { current: null }, queue: new Set() };
  const state: AnnouncerState = {
    polite,
    assertive,
    isListening: false,
    announce(text, options) {
      if (!state.isListening || text === "") return nothing;
      const voice = options?.assertive ? assertive : polite;
      const news = { text };
      voice.queue.add(news);
      clearTimeout(voice.timer);
      // Now already, so that it has been seen empty when it speaks.
      regionOf(voice);
      voice.timer = setTimeout(() => speak(voice), GATHER_MS);
      return () => void voice.queue.delete(news);
    },
  };
  return state;
}

const nothing = () => {};

/** Under a modal dialog the page is not heard, nor are its live regions: then a copy speaks, in the dialog. */
function regionOf(voice: Voice): HTMLElement | null {
  const own = voice.region.current;
  const focused = document.activeElement;
  const modal =
    // A browser that does not know the word throws.
    tryTo(() => focused?.closest("dialog:modal") ?? document.querySelector("dialog:modal")) ??
    // A library's dialog, which hides the rest by hand.
    (own?.closest("[aria-hidden=true],[inert]") && focused?.closest("[role$=dialog]"));
  if (!own || !modal || modal.contains(own)) return own;
  // It is hidden by hand, and its copy must not be.
  voice.stand ??= Object.assign(own.cloneNode() as HTMLElement, { ariaHidden: null, inert: false });
  if (voice.stand.parentNode !== modal) modal.append(voice.stand);
  return voice.stand;
}

function speak(voice: Voice): void {
  const region = regionOf(voice);
  if (!region) return;
  const text = [...new Set([...voice.queue].map((news) => news.text))].join(" \u2013 ");
  voice.queue.clear();
  // All of it may have been taken back. The same words again are no change to a browser, so it would keep silent.
  if (text !== "") region.textContent = text === region.textContent ? `${text}\u00a0` : text;
  voice.timer = setTimeout(() => hush(voice), KEEP_MS);
}

function hush({ region, stand }: Voice): void {
  for (const one of [region.current, stand]) if (one) one.textContent = "";
  // None of the dialog's own, and none that a later dialog would bring up again.
  stand?.remove();
}

/** The two live regions, empty from the start. React never writes into them: a text rewritten is a text read again. */
export function Announcer({ announcer }: { announcer: AnnouncerState }) {
  const { polite, assertive } = announcer;
  useEffect(() => {
    const own = announcer;
    const voices = [own.polite, own.assertive];
    // Hidden and shown again, as by `<Activity>`, they would hold what is old by now.
    voices.forEach(hush);
    const start = setTimeout(() => {
      own.isListening = true;
    }, GATHER_MS);
    return () => {
      clearTimeout(start);
      for (const voice of voices) {
        clearTimeout(voice.timer);
        voice.stand?.remove();
        // By the time a page is there again it is old.
        voice.queue.clear();
      }
      own.isListening = false;
    };
  }, [announcer]);
  return (
    <>
      <div ref={polite.region} role="status" aria-atomic="true" data-fl="spoken" />
      <div ref={assertive.region} role="alert" aria-atomic="true" data-fl="spoken" />
    </>
  );
}

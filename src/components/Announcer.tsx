"use client";

import { type RefObject, useEffect, useState } from "react";

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
      voice.timer = setTimeout(() => speak(voice), GATHER_MS);
      return () => void voice.queue.delete(news);
    },
  };
  return state;
}

const nothing = () => {};

function speak(voice: Voice): void {
  const region = voice.region.current;
  if (!region) return;
  const text = [...new Set([...voice.queue].map((news) => news.text))].join(" \u2013 ");
  voice.queue.clear();
  // All of it may have been taken back. The same words again are no change to a browser, so it would keep silent.
  if (text !== "") region.textContent = text === region.textContent ? `${text}\u00a0` : text;
  voice.timer = setTimeout(() => {
    region.textContent = "";
  }, KEEP_MS);
}

/** The two live regions, empty from the start. React never writes into them: a text rewritten is a text read again. */
export function Announcer({ announcer }: { announcer: AnnouncerState }) {
  const { polite, assertive } = announcer;
  useEffect(() => {
    const own = announcer;
    const start = setTimeout(() => {
      own.isListening = true;
    }, GATHER_MS);
    return () => {
      clearTimeout(start);
      for (const voice of [own.polite, own.assertive]) {
        clearTimeout(voice.timer);
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

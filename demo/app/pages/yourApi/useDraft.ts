import { useEffect, useState } from "react";
import type { Draft } from "./draft.ts";
import { firstDraft, fromText, isTooLongForLink, toText } from "./kept.ts";

const page = "#/your-api";
const place = "faultline-demo:your-api";

/** Browsers refuse to change the address at every key. */
const PAUSE_MS = 300;

export type Edit = (change: Partial<Draft>) => void;

/**
 * What was typed, kept in the address, for links and the way back, and in the tab's storage, for what is too long for a
 * link and for those who leave by the navigation.
 */
export function useDraft(): readonly [draft: Draft, edit: Edit] {
  const [draft, setDraft] = useState(find);
  useEffect(() => {
    const follow = () => location.hash.startsWith(page) && setDraft(find());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  useEffect(() => {
    store(draft);
    const write = () => showInAddress(draft);
    const timer = setTimeout(write, PAUSE_MS);
    addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", write);
    };
  }, [draft]);
  return [draft, (change) => setDraft((before) => ({ ...before, from: undefined, ...change }))];
}

function showInAddress(draft: Draft): void {
  const hash = isTooLongForLink(draft) ? page : `${page}/${toText(draft)}`;
  if (hash !== location.hash) history.replaceState(history.state, "", hash);
}

function find(): Draft {
  const now = Date.now();
  const address = location.hash.slice(page.length).replace(/^\//, "");
  return fromText(address, now) ?? fromText(stored(), now) ?? firstDraft(now);
}

function stored(): string {
  try {
    return sessionStorage.getItem(place) ?? "";
  } catch {
    return "";
  }
}

function store(draft: Draft): void {
  try {
    sessionStorage.setItem(place, toText(draft));
  } catch {
    // No storage, or no room in it: the address has it, if it is not too long.
  }
}

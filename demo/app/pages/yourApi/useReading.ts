import { type Explanation, explainOutcome, type Reply } from "faultline";
import { useEffect, useRef, useState } from "react";
import type { Draft } from "./draft.ts";
import { readerOf } from "./readers.ts";
import { type Mistakes, mistakesIn, replyOf } from "./replyOf.ts";

/** What became of a draft. */
export interface Reading {
  readonly draft: Draft;
  readonly mistakes: Mistakes;
  /** `undefined`: there are mistakes. */
  readonly read?: { readonly reply: Reply; readonly explanation: Explanation } | undefined;
}

/** Long enough not to read, and to tell, at every key. */
const PAUSE_MS = 300;

/** Reads what was typed once nothing more is typed, as if it had been received just then; `again` receives it anew. */
export function useReading(draft: Draft): readonly [reading: Reading | undefined, again: () => void] {
  const [reading, setReading] = useState<Reading>();
  const [times, setTimes] = useState(0);
  const last = useRef<Draft>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` is how often it was asked for.
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      const next = await readingOf(draft);
      if (isStale) return;
      last.current = draft;
      setReading(next);
    };
    const isTyped = last.current !== undefined && last.current !== draft;
    const timer = setTimeout(() => void read(), isTyped ? PAUSE_MS : 0);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [draft, times]);
  return [reading, () => setTimes((before) => before + 1)];
}

async function readingOf(draft: Draft): Promise<Reading> {
  const mistakes = mistakesIn(draft);
  if (Object.keys(mistakes).length > 0) return { draft, mistakes };
  const reply = await replyOf(draft, Date.now());
  return { draft, mistakes, read: { reply, explanation: explainOutcome(reply, readerOf(draft.reader).dialects) } };
}

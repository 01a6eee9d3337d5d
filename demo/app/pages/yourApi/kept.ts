import { type Draft, emptyDraft, methods } from "./draft.ts";
import { readerOf } from "./readers.ts";
import { startFrom, startingPoints } from "./startingPoints.ts";

/** Longer addresses are cut by what passes links on; such a draft stays in the tab alone. */
const LONGEST_LINK = 30_000;

const parts = ["status", "method", "reader", "headers", "body"] as const;

/** A draft as one text, fit for an address. */
export function toText(draft: Draft): string {
  const { from } = draft;
  const facts = from === undefined ? parts.map((part) => [part, draft[part]]) : [["from", from]];
  return new URLSearchParams(facts).toString();
}

export function isTooLongForLink(draft: Draft): boolean {
  return toText(draft).length > LONGEST_LINK;
}

/** A link is written by anybody: what is missing or unknown in it becomes the usual. */
export function fromText(text: string, now: number): Draft | undefined {
  const facts = new URLSearchParams(text);
  const from = facts.get("from");
  if (from !== null) return startFrom(from, now);
  if (!parts.some((part) => facts.has(part))) return undefined;
  const method = facts.get("method") ?? "";
  return {
    status: facts.get("status") ?? "",
    headers: facts.get("headers") ?? "",
    body: facts.get("body") ?? "",
    method: (methods as readonly string[]).includes(method) ? method : emptyDraft.method,
    reader: readerOf(facts.get("reader") ?? "").key,
  };
}

/** What nobody has typed anything into begins with the first of the starting points. */
export function firstDraft(now: number): Draft {
  return startFrom(startingPoints[0]?.[0] ?? "", now) ?? emptyDraft;
}

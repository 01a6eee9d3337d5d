import type { Draft } from "./draft.ts";

/**
 * What `curl -i` prints, in its parts; `undefined` when the text is no such thing. Of the heads that a proxy, a
 * `100 Continue` or redirects put before it, the last one counts.
 */
export function takeApart(text: string): Pick<Draft, "status" | "headers" | "body"> | undefined {
  let parts: Pick<Draft, "status" | "headers" | "body"> | undefined;
  let rest = text.replaceAll("\r\n", "\n").trimStart();
  for (;;) {
    const [line, status] = /^HTTP\/[\d.]+ +(\d{3})\b[^\n]*(?:\n|$)/.exec(rest) ?? [];
    if (line === undefined || status === undefined) return parts;
    const after = rest.slice(line.length);
    const end = after.startsWith("\n") ? 0 : after.indexOf("\n\n");
    const head = end < 0 ? after : after.slice(0, end);
    rest = after.slice(head.length).replace(/^\n{1,2}/, "");
    parts = { status, headers: head.trim(), body: rest };
  }
}

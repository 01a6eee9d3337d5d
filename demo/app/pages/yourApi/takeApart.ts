import type { Draft } from "./draft.ts";

type Parts = Pick<Draft, "status" | "headers"> & Partial<Pick<Draft, "body">>;

/**
 * What `curl -i` prints, in its parts; `undefined` when the text is no such thing. Of the heads that a proxy, a
 * `100 Continue` or redirects put before it, the last one counts. A head alone, as the tools of browsers copy it, says
 * nothing of the body.
 */
export function takeApart(text: string): Parts | undefined {
  let parts: Parts | undefined;
  let rest = text.replaceAll("\r\n", "\n").trimStart();
  for (;;) {
    const [line, status] = /^HTTP\/[\d.]+ +(\d{3})\b[^\n]*\n/.exec(rest) ?? [];
    if (line === undefined || status === undefined) return parts;
    const after = rest.slice(line.length);
    const end = after.startsWith("\n") ? 0 : after.indexOf("\n\n");
    if (end < 0) return { status, headers: after.trim() };
    rest = after.slice(end).replace(/^\n{1,2}/, "");
    parts = { status, headers: after.slice(0, end).trim(), body: rest };
  }
}

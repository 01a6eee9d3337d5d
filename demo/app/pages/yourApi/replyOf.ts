import { type Reply, readReply } from "faultline";
import { EXAMPLE_BASE_URL } from "faultline/testing";
import type { Draft } from "./draft.ts";

/** What is wrong, by field. */
export type Mistakes = Readonly<Partial<Record<keyof Draft, string>>>;

/** Statuses under which there is no body, whatever was typed (Fetch, null body status). */
const bodyless = [204, 205, 304];

export function hasNoBody({ status }: Draft): boolean {
  return bodyless.includes(Number(status));
}

export function mistakesIn(draft: Draft): Mistakes {
  const status = mistakeInStatus(draft.status.trim());
  const headers = draft.headers.split("\n").flatMap((line, index) => mistakeInLine(line.trim(), index + 1) ?? [])[0];
  return { ...(status && { status }), ...(headers && { headers }) };
}

/** The reply as an app reads it. Only for drafts without mistakes. */
export function replyOf(draft: Draft, receivedAt: number): Promise<Reply> {
  const response = new Response(hasNoBody(draft) || draft.body === "" ? null : draft.body, {
    status: Number(draft.status),
    headers: draft.headers
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map(toField),
  });
  // A text would give itself a type, which nobody typed.
  if (!draft.headers.match(/^\s*content-type\s*:/im)) response.headers.delete("content-type");
  return readReply(response, { receivedAt, request: { method: draft.method, url: `${EXAMPLE_BASE_URL}/` } });
}

function mistakeInStatus(status: string): string | undefined {
  if (status === "") return "Enter a status, as 429.";
  const isPossible = /^\d{3}$/.test(status) && Number(status) >= 200 && Number(status) <= 599;
  return isPossible ? undefined : `No reply has the status “${clip(status)}”. Enter a number from 200 to 599.`;
}

function mistakeInLine(line: string, number: number): string | undefined {
  if (line === "") return undefined;
  const [name, value] = toField(line);
  const isNamed = line.includes(":") && isAllowed(name, "");
  if (!isNamed) return `Line ${number} is no header: “${clip(line)}”. Write it as Name: value.`;
  return isAllowed(name, value)
    ? undefined
    : `Line ${number} has a character that no header can hold: “${clip(value)}”. Take it out or encode it.`;
}

function toField(line: string): [name: string, value: string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

function isAllowed(name: string, value: string): boolean {
  try {
    return new Headers([[name, value]]).has(name);
  } catch {
    return false;
  }
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

import type { Reply } from "../http/readReply.ts";
import type { Example } from "./dialect.ts";

/** A documented reply; any {@link Example} is one. */
export type DialectExample = Pick<Example, "response" | "expected" | "lands"> & {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Default: a GET. */
  readonly request?: Partial<Example["request"]> | undefined;
  readonly now?: string | undefined;
};

/** The reply as a page would receive it. */
export function toReply({ request, response, lands, now = "2026-01-15T12:00:00Z" }: DialectExample): Reply {
  const askedUrl = toUrl(request?.path ?? "/");
  // The browser follows a redirect: what is read is where it ends.
  const { status, headers, body } = lands?.response ?? response;
  return {
    status,
    headers: new Headers(headers),
    body: toBody(body),
    url: lands ? toUrl(lands.path) : askedUrl,
    receivedAt: Date.parse(now),
    request: { method: request?.method ?? "GET", url: askedUrl },
  };
}

/** The address of a path, as examples write it. */
export function toUrl(path: string): string {
  return new URL(path, "https://api.example.com").href;
}

/** A text that is JSON is what it says. */
function toBody(body: unknown): unknown {
  if (typeof body !== "string") return body;
  try {
    return JSON.parse(body);
  } catch {
    return body || undefined;
  }
}

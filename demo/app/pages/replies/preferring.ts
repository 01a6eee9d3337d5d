import type { Example } from "faultline/testing";

export interface ReplyProps {
  /** Name of the dialect that the example comes from. */
  api: string;
  example: Example;
}

/** Asks the demo's API for one documented reply (RFC 7240), its instants moved to the present so that clocks run. */
export function preferring(id: string, headers: Example["request"]["headers"]): Readonly<Record<string, string>> {
  return { ...headers, Prefer: `example=${id}; times=now` };
}

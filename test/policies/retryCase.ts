import { readReply } from "../../src/http/readReply.ts";
import data from "./retryCases.json";

/** A reply, and what must come of it: whether it is repeated, how long that waits, why, and how a job goes on. */
export interface RetryCase {
  id: string;
  rule: string;
  status: number;
  method: string;
  headers: Record<string, string>;
  now: string;
  idempotencyKey?: string;
  body?: unknown;
  /** Of another origin, where headers may be there unseen. */
  type?: "cors";
  timeZone?: string;
  maxDelayMs?: number;
  isJob?: true;
  /** Why we do otherwise than others do. */
  differs?: string;
  expect: {
    retry: boolean;
    /** `null`: no wait that can be read. */
    delayMs: number | null;
    notDelayMs?: number[];
    mustNotFireBeforeMs?: number;
    /** Action and rule. */
    decision?: string;
    certainty?: string;
    maybeHidden?: string[];
    pollUrl?: string;
    resultUrl?: string;
    state?: string;
    isWatched?: boolean;
  };
}

const cases = data as unknown as readonly RetryCase[];
export const replyCases = cases.filter(({ isJob }) => !isJob);
export const jobCases = cases.filter(({ isJob }) => isJob);

export const url = "https://api.example.com/things";

export function requestOf({ method, idempotencyKey }: RetryCase) {
  return { method, url, ...(idempotencyKey !== undefined && { idempotencyKey }) };
}

export async function replyOf(given: RetryCase) {
  const { status, headers, body, now, type } = given;
  const text = body === undefined ? null : JSON.stringify(body);
  const options = { receivedAt: Date.parse(now), request: requestOf(given) };
  const reply = await readReply(new Response(text, { status, headers }), options);
  return type ? { ...reply, type } : reply;
}

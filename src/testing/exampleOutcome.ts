import type { Dialect, Example } from "../dialects/dialect.ts";
import { readOutcome } from "../dialects/readOutcome.ts";
import { type Reply, readReply } from "../http/readReply.ts";
import type { EpochMs } from "../http/time.ts";
import type { Outcome } from "../outcome/outcome.ts";
import { dialectsOf, findExample } from "./examples.ts";
import { EXAMPLE_BASE_URL, replyWith } from "./replyWith.ts";

/** How an example is received and read. */
export interface ExampleOutcomeOptions {
  /** Where its API stands; default {@link EXAMPLE_BASE_URL}. */
  baseUrl?: string | undefined;
  /** The dialects to read with; default: the one that the example comes from. */
  dialects?: readonly Dialect[] | undefined;
  /** When it is received; default the example's own time, else now. */
  receivedAt?: EpochMs | undefined;
}

/** A documented reply, read to its end. */
export function exampleReply(example: Example | string, options: ExampleOutcomeOptions = {}): Promise<Reply> {
  const { request, now } = findExample(example);
  const { baseUrl = EXAMPLE_BASE_URL, receivedAt = now === undefined ? Date.now() : Date.parse(now) } = options;
  return readReply(replyWith(example, { baseUrl }), {
    receivedAt,
    request: { method: request.method, url: new URL(request.path, baseUrl).href },
  });
}

/** What a documented reply leads to: for stories and for tests of one's own views. */
export async function exampleOutcome(example: Example | string, options: ExampleOutcomeOptions = {}): Promise<Outcome> {
  const found = findExample(example);
  const dialects = options.dialects ?? (await dialectsOf(found));
  return readOutcome(await exampleReply(found, options), dialects);
}

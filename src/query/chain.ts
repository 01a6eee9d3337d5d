import type { ApiError } from "../outcome/ApiError.ts";
import { explained, waitOf } from "./waits.ts";

/** The attempts of one fetch or one execution, from the first to the one that ends it. */
export interface Chain {
  /** Repetitions of what was sent. */
  retries: number;
  /** How often a wait was sat out. Less often than TanStack Query has repeated: then each call has a signal of its own. */
  repeats: number;
  last?: ApiError;
  /** The failure whose wait was counted last: calls that sit it out together are one repetition. */
  counted?: ApiError;
}

const chains = new WeakMap<object, Chain>();

/** The chain that was begun with this object. */
export function knownChain(key: object): Chain | undefined {
  return chains.get(key);
}

/**
 * The chain of attempts that share this object, begun if need be.
 * @param key What stays the same over the attempts: the signal of a fetch, the context of an execution.
 */
export function chainOf(key: object): Chain {
  const chain = chains.get(key) ?? { retries: 0, repeats: 0 };
  chains.set(key, chain);
  return chain;
}

/** Sits out the wait after the last failure, if there was one. Throws that failure once more when it is called off. */
export async function sitOut(chain: Chain, signal: AbortSignal | undefined): Promise<void> {
  const { last } = chain;
  if (!last) return;
  if (!(await waitOf(last).whenReady(signal))) throw calledOff(last);
  if (chain.counted === last) return;
  // What was held back has not been tried.
  if (!last.failure.unsent) chain.retries += 1;
  chain.repeats += 1;
  chain.counted = last;
}

/** Begins anew: a signal may outlive the fetch that it was made for, and what has ended says nothing of the next. */
export function restart(chain: Chain): void {
  chain.retries = 0;
  chain.repeats = 0;
  delete chain.last;
  delete chain.counted;
}

/** Called off, the failure stands as it was, and nothing follows on it. */
function calledOff(error: ApiError): ApiError {
  const { decision } = error.failure;
  return decision ? explained(error, { ...decision, action: "ask", rule: "called-off" }, waitOf(error)) : error;
}

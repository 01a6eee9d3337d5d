import type { Outcome } from "../outcome/outcome.ts";
import { isHeldBack } from "../waiting/gate.ts";
import type { Gates } from "../waiting/gates.ts";
import { isOfAnother, type Send } from "./createSend.ts";

/** Sends only what its gate lets through. What is held back fails at once, as the request that closed the gate did. */
export function createGated(send: Send, gates: Gates): Send {
  return async function sendThroughGate(request, init) {
    const entry = await gates.enter(request, init.signal);
    if (isHeldBack(entry)) return entry;
    let outcome: Outcome | undefined;
    try {
      outcome = await send(request, init);
      return outcome;
    } finally {
      entry.leave(outcome && isOfAnother(outcome) ? undefined : outcome);
    }
  };
}

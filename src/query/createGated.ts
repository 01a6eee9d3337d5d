import type { Outcome } from "../outcome/outcome.ts";
import { isRefusal } from "../waiting/closure.ts";
import { isHeldBack } from "../waiting/gate.ts";
import type { Gates } from "../waiting/gates.ts";
import type { Send } from "./createSend.ts";

/** Sends only what its gate lets through. What is held back fails at once, as the request that closed the gate did. */
export function createGated(send: Send, gates: Gates): Send {
  return async function sendThroughGate(request, init) {
    const gate = gates.of(request);
    const entry = await gate.enter(init.signal);
    if (isHeldBack(entry)) return entry;
    let outcome: Outcome | undefined;
    try {
      outcome = await send(request, init);
    } finally {
      const speaksOf = outcome && gates.learn(request, outcome);
      // A partition of its own says nothing of the others that wait at this gate.
      const isOfAnother = speaksOf !== gate && isRefusal(outcome);
      entry.leave(isOfAnother ? undefined : outcome);
      if (isOfAnother) speaksOf?.heed(outcome);
    }
    return outcome;
  };
}

import type { Mutation } from "@tanstack/react-query";

type Run = Mutation<unknown, unknown, unknown>;

interface Hook {
  /** On their way, whoever has sent them. */
  readonly out: Set<Run>;
  /** Asked for again, each with what sends it. */
  readonly queue: Map<Run, () => void>;
}

/**
 * Sends the runs of one hook again one after the other, in the order in which they were first sent: all at once, an older
 * state of a thing could be the last to arrive.
 * @param areApart Whether two runs are known to be about different things, which need not wait for each other.
 */
export function createTurns(areApart: (one: Run, other: Run) => boolean) {
  const hooks = new WeakMap<object, Hook>();

  function at(owner: object): Hook {
    const hook = hooks.get(owner) ?? { out: new Set(), queue: new Map() };
    hooks.set(owner, hook);
    return hook;
  }

  function proceed({ out, queue }: Hook): void {
    const ahead = [...out];
    for (const [run, send] of [...queue].sort(([one], [other]) => one.mutationId - other.mutationId)) {
      const isFree = ahead.every((other) => areApart(run, other));
      ahead.push(run);
      if (!isFree) continue;
      queue.delete(run);
      out.add(run);
      send();
    }
  }

  return {
    /** It is to be sent again, when its turn has come. */
    ask(owner: object, run: Run, send: () => void): void {
      const hook = at(owner);
      // All that one press asks for, before the first of it is sent.
      if (hook.queue.size === 0) queueMicrotask(() => proceed(hook));
      hook.queue.set(run, send);
    },

    /** It is on its way, whoever has sent it. */
    begin(owner: object, run: Run): void {
      const { out, queue } = at(owner);
      out.add(run);
      queue.delete(run);
    },

    /** It has come to its end. */
    end(owner: object, run: Run): void {
      const hook = at(owner);
      if (hook.out.delete(run)) proceed(hook);
    },

    /** It is not sent again after all; without a run, none of the hook is. Returns which would have been. */
    drop(owner: object, run?: Run): Run[] {
      const { queue } = at(owner);
      return (run ? [run] : [...queue.keys()]).filter((one) => queue.delete(one));
    },
  };
}

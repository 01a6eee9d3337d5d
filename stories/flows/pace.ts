/** For how long the flows' time has stood so far, and since when it does. */
let stoodMs = 0;
let standsSince: number | undefined;

/** The time that all flows go by: the machine's, without the moments in which it stood. */
export const flowNow = (): number => (standsSince ?? Date.now()) - stoodMs;

/**
 * Lets a flow's time stand from before its story is drawn until its play says {@link goOn}: so nothing is over before
 * it was looked at, on the slowest machine. Returns what ends it.
 * @param view Nothing plays where stories are only shown: there no play would end it.
 */
export function standStill({ viewMode }: { viewMode: string }): () => void {
  if (viewMode === "story") standsSince ??= Date.now();
  return goOn;
}

/** Lets time go on. */
export function goOn(): void {
  if (standsSince !== undefined) stoodMs += Date.now() - standsSince;
  standsSince = undefined;
}

/** Replies that wait until the play has done what a person does meanwhile. */
export function holdReplies(): { readonly released: Promise<void>; release(): void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { released, release: () => release() };
}

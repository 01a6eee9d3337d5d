/** How a line stands: moving, held, broken, out of sight, or at its end. */
export type LineState = "running" | "paused" | "failed" | "lost" | "done";

/** One piece of a line, from its start to its end. */
export interface LinePart {
  /** Length against the other parts; a whole step is 1. */
  readonly size: number;
  /** Share of this part that is done, 0 to 1; `undefined`: not known. */
  readonly done: number | undefined;
  /** `unknown` is dotted, `moving` carries the shuttle, `slipped` lies below the break. */
  readonly look: "plain" | "unknown" | "moving" | "slipped";
  /** The pause bars stand in this part, where its done share ends. */
  readonly isHeld?: boolean;
}

export interface LineFacts {
  readonly state: LineState;
  /** Share done, 0 to 1; `undefined`: not known. */
  readonly share?: number | undefined;
  /** How many steps there are; `undefined`: not known, drawn as one. */
  readonly steps?: number | undefined;
  /** The step it is at, from 1: tells where it stands when the share is not known. */
  readonly step?: number | undefined;
}

/** How many segments still read as steps; more are drawn as one bar. */
const MAX_SEGMENTS = 12;

/**
 * What a line draws. Solid is what was seen, dotted what nobody saw; a failed line breaks exactly where it stood, also
 * inside a step. A failed line whose break is not known has no parts: a break drawn by guess would be a lie.
 */
export function stepLineParts({ state, share, steps, step }: LineFacts): readonly LinePart[] {
  const count = steps !== undefined && steps >= 1 && steps <= MAX_SEGMENTS ? Math.floor(steps) : 1;
  const stepsDone = step !== undefined && count > 1 ? clamp(step - 1, 0, count) : undefined;
  const reached = state === "done" ? count : share === undefined ? stepsDone : clamp(share, 0, 1) * count;

  if (reached === undefined) {
    if (state === "failed") return [];
    if (state === "running") return [{ size: 1, done: undefined, look: "moving" }];
    return [{ size: 1, done: undefined, look: "unknown", isHeld: state === "paused" }];
  }

  const whole = Math.min(Math.floor(reached), count);
  const rest = round(reached - whole);
  const before: LinePart[] = Array.from({ length: whole }, () => ({ size: 1, done: 1, look: "plain" }));
  const split: LinePart[] = rest > 0 ? [{ size: rest, done: 1, look: "plain" }] : [];

  if (state === "lost") {
    const unseen = round(count - reached);
    return [...before, ...split, ...(unseen > 0 ? [{ size: unseen, done: undefined, look: "unknown" } as const] : [])];
  }
  if (state === "failed") {
    const left = Array.from(
      { length: count - whole },
      (_, index): LinePart => ({
        size: index === 0 ? round(1 - rest) : 1,
        done: 0,
        look: "slipped",
      }),
    );
    return [...before, ...split, ...left];
  }
  return Array.from({ length: count }, (_, index): LinePart => {
    const isHere = index === Math.min(whole, count - 1);
    if (isHere && state === "running" && share === undefined) return { size: 1, done: undefined, look: "moving" };
    const done = round(clamp(reached - index, 0, 1));
    return { size: 1, done, look: "plain", ...(isHere && state === "paused" ? { isHeld: true } : {}) };
  });
}

function clamp(value: number, min: number, max: number): number {
  // NaN counts as the least: a broken number must not paint a full bar.
  return value > min ? Math.min(value, max) : min;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

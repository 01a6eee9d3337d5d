import type { Mutation } from "@tanstack/react-query";
import { isSame, isSameRow } from "./isSame.ts";

/** One run of a hook's mutation. */
export type Run = Pick<Mutation<unknown, unknown, unknown>, "mutationId" | "options" | "state">;

/** When runs were sent and have failed, counted together; a run is not among them that nobody looked at. */
export interface Order {
  readonly sentAt: WeakMap<Run, number>;
  readonly failedAt: WeakMap<Run, number>;
}

/** Whether two runs of one hook write the same thing, as far as the app says so; `undefined`: it does not. */
export function saysSameThing(a: Run, b: Run): boolean | undefined {
  if (!isSame(a.options.mutationKey, b.options.mutationKey)) return false;
  const [one, other] = [a.options.scope?.id, b.options.scope?.id];
  if (one !== undefined || other !== undefined) return one === other;
  return isSameRow(a.state.variables, b.state.variables);
}

/**
 * What becomes of a run that has failed, by another run of the same hook. `over`: it was asked for anew, and is not to be
 * sent a second time. `disarmed`: it may have been another thing, so that its failure stands; or an older state of the
 * same, which sent again would undo the newer one. `stands`: nothing has changed.
 */
export function fateOf(failed: Run, other: Run, order: Order): "over" | "disarmed" | "stands" {
  if (repeats(other, failed, order)) return "over";
  if (other.mutationId < failed.mutationId || other.state.status !== "success") return "stands";
  const isOneThing = saysSameThing(other, failed);
  return isOneThing ? "over" : isOneThing === undefined ? "disarmed" : "stands";
}

/**
 * Whether a run is another one's write, asked for anew. Without variables nothing says that two are the same write:
 * pressed twice, a button may have been meant twice. Pressed again after it has failed, it is meant as a repetition.
 */
function repeats(run: Run, earlier: Run, { sentAt, failedAt }: Order): boolean {
  const { variables } = run.state;
  const since = (variables === undefined ? failedAt : sentAt).get(earlier) ?? 0;
  return (sentAt.get(run) ?? 0) > since && isSame(variables, earlier.state.variables);
}

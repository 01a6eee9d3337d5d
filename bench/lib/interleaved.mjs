// Times several ways to do the same work so that each of them meets the same moments of a busy machine.

/** Runs whose times do not count: until then the engine is still learning what the work is. */
const WARM_UP = 20;

/**
 * The median time of each contestant for the whole work, in microseconds. In every round each of them has its turn, one
 * after the other, and in every round another one begins.
 * @template T
 * @param {Readonly<Record<string, (item: T) => unknown>>} contestants
 * @param {() => readonly T[]} prepare Makes the work for one turn; the time that takes does not count.
 * @param {number} rounds
 * @returns {Promise<Record<string, number>>}
 */
export async function interleaved(contestants, prepare, rounds) {
  const names = Object.keys(contestants);
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + WARM_UP) % names.length] ?? "";
      const items = prepare();
      const start = performance.now();
      for (const item of items) await contestants[name]?.(item);
      if (round >= 0) times[name]?.push((performance.now() - start) * 1000);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name] ?? [])]));
}

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

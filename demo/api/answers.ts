/** Ways in which a request fails before any API has seen it; `lost-reply`: after it was carried out. */
export const faults = ["gateway-down", "cut", "cut-midway", "slow", "lost-reply"] as const;
export type Fault = (typeof faults)[number];

/** What a route was told to answer instead of the truth. */
export interface Answer {
  /** Id of a documented example. */
  readonly example?: string | undefined;
  readonly fault?: Fault | undefined;
  /** `"now"` moves the example's absolute times so that its own clock is the present. */
  readonly times?: "now" | undefined;
}

/** The answers that were ordered, by `"<api>/<route>"`; `"<api>/*"` stands for every route of that API. */
export class Answers {
  readonly #ordered = new Map<string, { answer: Answer; left: number }>();

  /** @param count How many requests get it; `undefined`: all of them until it is dropped. */
  order(target: string, answer: Answer, count = Number.POSITIVE_INFINITY): void {
    this.#ordered.set(target, { answer, left: count });
  }

  /** The answer for this request, counted off; a named route goes before `*`. */
  take(api: string, route: string | undefined): Answer | undefined {
    for (const target of [`${api}/${route}`, `${api}/*`]) {
      const order = this.#ordered.get(target);
      if (order === undefined) continue;
      order.left -= 1;
      if (order.left <= 0) this.#ordered.delete(target);
      return order.answer;
    }
    return undefined;
  }

  drop(target?: string): void {
    if (target === undefined) this.#ordered.clear();
    else this.#ordered.delete(target);
  }

  list(): readonly ({ readonly target: string; readonly left: number | null } & Answer)[] {
    return [...this.#ordered].map(([target, { answer, left }]) => ({
      target,
      left: Number.isFinite(left) ? left : null,
      ...answer,
    }));
  }
}

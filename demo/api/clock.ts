/** Milliseconds since 1970-01-01 UTC. */
export type EpochMs = number;

/** A clock that can be set ahead, so that nobody has to wait for an hour to see what happens after it. */
export class Clock {
  readonly #base: () => EpochMs;
  #aheadMs = 0;
  #standsAt: EpochMs | undefined;

  constructor(base: () => EpochMs) {
    this.#base = base;
  }

  now = (): EpochMs => (this.#standsAt ?? this.#base()) + this.#aheadMs;

  /** From now on only {@link advance} moves it. */
  stop(): void {
    this.#standsAt ??= this.#base();
  }

  advance(ms: number): void {
    this.#aheadMs += ms;
  }

  get aheadMs(): number {
    return this.#aheadMs;
  }
}

/** RFC 3339 without fractions of a second, as the four APIs print it. */
export function toIso(at: EpochMs): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** RFC 3339 as a wall clock at that offset (`"-07:00"`) shows the instant. */
export function toIsoAt(at: EpochMs, utcOffset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(utcOffset) ?? [];
  if (hours === undefined || minutes === undefined) return toIso(at);
  const offsetMs = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return toIso(at + offsetMs).replace("Z", utcOffset);
}

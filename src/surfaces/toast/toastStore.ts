import { again, type ToastView, type Told, toView } from "./toastView.ts";

/** A toast whose content renews itself. */
export interface ToastStore {
  view(): ToastView;
  subscribe(listener: () => void): () => void;
  /** Where its heading is, to lead people there. */
  readonly place: { current: HTMLHeadingElement | null };
  close(): void;
}

/** A toast and all that it tells of. */
export interface Toast extends ToastStore {
  put(told: Told, isNews: boolean): void;
  change(source: object, change: Partial<Told>): void;
  /** Returns whether it told of that. */
  remove(source: object): boolean;
  has(source: object): boolean;
  /** The last to come last. */
  all(): readonly Told[];
  readonly isEmpty: boolean;
  /** How often its cause has struck. */
  readonly count: number;
  end(): void;
}

/** Makes a toast that tells of nothing yet. */
export function createStore(close: () => void): Toast {
  const told = new Map<object, Told>();
  const watches = new Map<object, () => void>();
  const listeners = new Set<() => void>();
  let strikes = 0;
  let news = 0;
  /** A person has sent it again from here, and has not heard yet how it went. */
  let isAsked = false;
  let view: ToastView | undefined;
  /** Something has changed since the view was made. */
  let isOld = true;
  let isTelling = false;

  const all = () => [...told.values()];
  const countOf = () => Math.max(1, strikes);

  /** When a service is back, hundreds recover in one task: to whoever looks on they are one change. */
  function changed(): void {
    isOld = true;
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      for (const listener of [...listeners]) listener();
    });
  }

  function look(): ToastView {
    // What it looked like last stays with it while it leaves.
    if (isOld && told.size > 0) view = { ...toView(all(), ask), count: countOf(), news };
    isOld = false;
    return view as ToastView;
  }

  /** One that leaves before anybody has looked is drawn while it leaves all the same. */
  const beSeen = () => void (view ?? look());

  function ask(): void {
    isAsked = true;
    for (const one of all()) again(one);
  }

  function unwatch(source: object): void {
    watches.get(source)?.();
    watches.delete(source);
  }

  return {
    put(one, isNews) {
      const before = told.get(one.source);
      unwatch(one.source);
      told.delete(one.source);
      told.set(one.source, one);
      if (isNews) strikes += 1;
      // Told of while it went on, it has come to its end now.
      const isEnd = !isNews && before?.isUnderWay === true && !one.isUnderWay;
      if (isEnd || (isNews && (isAsked || one.isAsked))) {
        news += 1;
        isAsked = false;
      }
      const stop = one.watch?.(changed);
      if (stop) watches.set(one.source, stop);
      changed();
    },
    change(source, change) {
      const one = told.get(source);
      if (!one) return;
      told.set(source, { ...one, ...change });
      changed();
    },
    remove(source) {
      beSeen();
      unwatch(source);
      const isTold = told.delete(source);
      if (isTold) changed();
      return isTold;
    },
    has: (source) => told.has(source),
    all,
    get isEmpty() {
      return told.size === 0;
    },
    get count() {
      return countOf();
    },
    end() {
      beSeen();
      for (const source of [...watches.keys()]) unwatch(source);
      told.clear();
    },
    place: { current: null },
    close,
    view: look,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

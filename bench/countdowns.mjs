// A thousand countdowns on one page: one shared timer against a thousand intervals, as each would be written by itself.
import { mock } from "node:test";
// @ts-expect-error jsdom brings no types, and three lines need none.
import { JSDOM } from "jsdom";

const page = new JSDOM("<main></main>", { pretendToBeVisual: true });
const { window } = page;
Object.assign(globalThis, { window, document: window.document, navigator: window.navigator });
process.env["NODE_ENV"] = "production";
mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"], now: Date.UTC(2026, 0, 2) });

const { createElement: h, useEffect, useState } = await import("react");
const { createRoot } = await import("react-dom/client");
const { flushSync } = await import("react-dom");
const { useCountdown } = await import("faultline/react");

const count = 1000;
const seconds = 120;
/** Ends at different moments, so that their seconds do not fall together. @param {number} index */
const deadline = (index) => Date.UTC(2026, 0, 2) + 1_800_000 + index * 37;

/** @param {{ at: number }} props */
function Shared({ at }) {
  return h("p", null, useCountdown(at).secondsLeft);
}

/** @param {{ at: number }} props */
function Own({ at }) {
  const [left, setLeft] = useState(() => Math.ceil((at - Date.now()) / 1000));
  useEffect(() => {
    const show = () => setLeft(Math.ceil((at - Date.now()) / 1000));
    // In step with its own deadline, or it would show a second that has been over for a while.
    let timer = setTimeout(
      () => {
        show();
        timer = setInterval(show, 1000);
      },
      (at - Date.now()) % 1000,
    );
    return () => clearTimeout(timer);
  }, [at]);
  return h("p", null, left);
}

const own = await msPerSecond(Own);
const shared = await msPerSecond(Shared);
console.log(`\n• ${count} countdowns, milliseconds of work for each second shown (median of ${seconds})`);
console.log(`an interval each   ${own.toFixed(2)} ms`);
console.log(`useCountdown       ${shared.toFixed(2)} ms, ${(own / shared).toFixed(2)}x`);
mock.timers.reset();

/** @param {typeof Shared} Countdown */
async function msPerSecond(Countdown) {
  const root = createRoot(/** @type {Element} */ (document.querySelector("main")));
  flushSync(() => root.render(Array.from({ length: count }, (_, at) => h(Countdown, { key: at, at: deadline(at) }))));
  await settled();
  const costs = [];
  for (let second = 0; second < seconds; second++) {
    const since = performance.now();
    for (let step = 0; step < 100; step++) {
      mock.timers.tick(10);
      await settled();
    }
    costs.push(performance.now() - since);
  }
  root.unmount();
  await settled();
  return costs.sort((a, b) => a - b)[seconds / 2] ?? 0;
}

/** React works in a later task, which the stopped timers do not hold back. */
function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}

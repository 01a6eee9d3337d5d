// A thousand countdowns on one page, in one of three ways. What they cost is left on `window`, for the benchmark to read.
import { useCountdown } from "faultline/react";
import { createElement as h, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

/** @param {{ at: number }} props */
function Shared({ at }) {
  return h("p", null, useCountdown(at).secondsLeft);
}

const secondsUntil = (/** @type {number} */ at) => Math.ceil((at - Date.now()) / 1000);

/** As it is mostly written: each changes a second after it was mounted, up to a second too late. @param {{ at: number }} props */
function Interval({ at }) {
  const [left, setLeft] = useState(() => secondsUntil(at));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsUntil(at)), 1000);
    return () => clearInterval(timer);
  }, [at]);
  return h("p", null, left);
}

/** As it is written with care: in step with its own deadline. @param {{ at: number }} props */
function Careful({ at }) {
  const [left, setLeft] = useState(() => secondsUntil(at));
  useEffect(() => {
    const show = () => {
      setLeft(secondsUntil(at));
      timer = setTimeout(show, (at - Date.now()) % 1000 || 1000);
    };
    let timer = setTimeout(show, (at - Date.now()) % 1000);
    return () => clearTimeout(timer);
  }, [at]);
  return h("p", null, left);
}

const ways = { shared: Shared, interval: Interval, careful: Careful };

/** @type {number[]} */
let deadlines = [];

/** @param {keyof typeof ways} way @param {number} count */
function show(way, count) {
  const root = createRoot(/** @type {Element} */ (document.querySelector("main")));
  const now = Date.now();
  // Ends at different moments, so that their seconds do not fall together.
  deadlines = Array.from({ length: count }, (_, at) => now + 1_800_000 + at * 37);
  flushSync(() => root.render(deadlines.map((at) => h(ways[way], { key: at, at }))));
}

/** How many of the figures on the page are not those of this moment. */
function behind() {
  const shown = [...document.querySelectorAll("p")].map(({ textContent }) => Number(textContent));
  return deadlines.filter((at, index) => shown[index] !== secondsUntil(at)).length;
}

Object.assign(window, { bench: { show, behind } });

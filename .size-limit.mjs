// Weights as a user's bundler leaves them: minified, gzipped, peers left out (the app has them already).
// `./react` carries react-error-boundary (our one dependency) and no language: the app picks its own, counted below.
import { dialects, locales } from "./scripts/entries.mjs";

/** @param {string} name @param {Record<string, string>} parts @param {string} limit */
const budget = (name, parts, limit) => ({
  name,
  import: Object.fromEntries(Object.entries(parts).map(([path, names]) => [`dist/${path}.js`, names])),
  limit,
  gzip: true,
  ignore: ["msw"],
});

const one = dialects.includes("versioner") ? "versioner" : dialects[0];

export default [
  budget("faultline with one dialect", { index: "*", [`dialects/${one}/index`]: `{ ${one} }` }, "4 kB"),
  budget("faultline/react-query", { "react-query": "*" }, "5 kB"),
  budget("faultline/react, all views", { react: "*" }, "10 kB"),
  budget("faultline/react, RetryCountdown alone", { react: "{ RetryCountdown }" }, "2 kB"),
  ...dialects.map((name) => budget(`faultline/dialects/${name}`, { [`dialects/${name}/index`]: "*" }, "1.5 kB")),
  ...locales.map((name) => budget(`faultline/locales/${name}`, { [`locales/${name}`]: "*" }, "3 kB")),
];

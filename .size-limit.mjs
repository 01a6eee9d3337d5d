// Weights as a user's bundler leaves them: minified and gzipped. Left out is what the app has anyway: peers, and for
// each entry what it shares with `faultline` itself, which has a budget of its own. Languages are counted one by one.
// Why so: docs/decisions/0015-weights.md
import { dialects, locales } from "./scripts/entries.mjs";

/** @param {string} path */
const inDist = (path) => new URL(`dist/${path}`, import.meta.url).pathname;
const core = ["http/*", "outcome/*", "dialects/*.js", "policies/retry.js", "policies/backoff.js"].map(inDist);
/** What `./react` shares with `./react-query`, which its boundary and notices work with. */
const query = ["query/*", "policies/*"].map(inDist);
const english = inDist("locales/en.js");

/** @param {string} name @param {Record<string, string>} parts @param {string} limit @param {string[]} [countedApart] */
const budget = (name, parts, limit, countedApart = []) => ({
  name,
  import: Object.fromEntries(Object.entries(parts).map(([path, names]) => [`dist/${path}.js`, names])),
  limit,
  gzip: true,
  ignore: ["msw", ...countedApart],
});

const one = dialects.includes("versioner") ? "versioner" : dialects[0];

export default [
  budget("faultline with one dialect", { index: "*", [`dialects/${one}/index`]: `{ ${one} }` }, "4 kB"),
  budget("faultline/react-query", { "react-query": "*" }, "5 kB", core),
  budget("faultline/react, all views", { react: "*" }, "10 kB", [...core, ...query, english]),
  budget("faultline/react, RetryCountdown alone", { react: "{ RetryCountdown }" }, "2 kB", [...core, english]),
  ...dialects.map((name) =>
    budget(
      `faultline/dialects/${name}`,
      { [`dialects/${name}/index`]: "*" },
      "1.5 kB",
      core.filter((path) => !path.includes("/dialects/")).concat(inDist("dialects/dialect.js")),
    ),
  ),
  ...locales.map((name) => budget(`faultline/locales/${name}`, { [`locales/${name}`]: "*" }, "3 kB")),
];

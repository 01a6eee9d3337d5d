// Weights as a user's bundler leaves them: minified and gzipped. What an app has anyway is left out: peers, and what an
// entry shares with one that has a budget of its own. Every line adds up with the lines above it; none counts twice.
// Why so: docs/decisions/0015-weights.md
import manifest from "./package.json" with { type: "json" };
import { apart } from "./scripts/apart.mjs";
import { dialects, forms, locales } from "./scripts/entries.mjs";

const peers = Object.keys(manifest.peerDependencies);
const core = ["http/", "outcome/", "dialects/[^/]+\\.js", "policies/(retry|passes|backoff)\\.js"];
/** What copies, logs and events share: it is in a bundle once, whichever of them brought it there. */
const redaction =
  "observing/(entries|redact|redactText|redactOptions|secretEntries|secretNames|secretMessage|secretShapes)\\.js";
/** What only whoever writes a dialect needs; of `defineDialect` a build for production keeps next to nothing. */
const author = ["dialects/(define|check|[a-z]+Mistakes|mistakeInDialects|explain|path|jobState)"];
/** What an app has only if it names it: each has a line of its own. */
const named = ["observing/", ...author];
/** What `./react` and `./toast` share with `./react-query`. */
const query = [...core, redaction, "query/", "policies/", "waiting/"];
const jobWatch = "(query/(createJobWatch|jobOf|useJob)|policies/poll)\\.js";
const english = "locales/en\\.js";
/** Who shows what, which everything that draws a failure asks. */
const ledger = ["ledger/", "components/(useClaim|useEffectBeforePaint)\\.js"];
/** What sends again: the ring, the pips and the clock behind them. */
const retry = "components/(RetryActions|useRetry|latestOf|pieces/(Ring|Pips))\\.js";
/** What the view of every failure is drawn with, the line "the anatomy". */
const anatomy = [
  "components/(FailurePanel|FailureBody|StatePanel|Reference|CopyButton|CopyDetails|Button|Glyph|Mark|Code)\\.js",
  "components/(Text|Time|context|useLatest)\\.js",
  "components/words/",
  ...ledger,
];

/** @param {string} name @param {Record<string, string>} parts @param {string} limit @param {string[]} [countedApart] */
function budget(name, parts, limit, countedApart = []) {
  const ours = new RegExp(`/dist/(${countedApart.join("|") || "(?!)"})`);
  const isApart = (/** @type {string} */ id) => {
    const isPeer = peers.some((peer) => id === peer || id.startsWith(`${peer}/`));
    return isPeer || ours.test(id);
  };
  return {
    name,
    import: Object.fromEntries(Object.entries(parts).map(([path, names]) => [`dist/${path}.js`, names])),
    limit,
    gzip: true,
    modifyEsbuildConfig: (/** @type {import("esbuild").BuildOptions} */ config) => ({
      ...config,
      // Arabic as it is served, not as escapes.
      charset: "utf8",
      plugins: [apart(isApart)],
      // A module that gives but names may be imported for nothing.
      logLevel: "error",
    }),
  };
}

/** @param {string} name @param {string} names @param {string} limit @param {string[]} [more] */
const react = (name, names, limit, more = []) =>
  budget(`faultline/react, ${name}`, { react: `{ ${names} }` }, limit, [...query, english, ...more]);
/** What surfaces share with the views that they show. */
const views = ["components/", "ledger/"];

const surfaces = "FailureBoundary, QueryView, StaleNotice, MutationNotice, UnexpectedView";
const one = dialects.includes("versioner") ? "versioner" : dialects[0];

export default [
  budget("faultline with one dialect", { index: "*", [`dialects/${one}/index`]: `{ ${one} }` }, "8.15 kB", named),
  budget("redact, which copies, logs and events share", { index: "{ redact }" }, "4.5 kB"),
  budget(
    "to write a dialect with, built for production",
    { index: "{ defineDialect, parsePath, toJobState }" },
    "1 kB",
  ),
  budget("explainOutcome, on top", { index: "{ explainOutcome }" }, "3.4 kB", [
    ...core.filter((path) => !path.startsWith("dialects/")),
    "dialects/(complete|compact|dialect|fromStatus|outstanding|readOutcome|readWait|requestId|sentence)\\.js",
  ]),
  budget("createOutcomeStats, on top", { index: "{ createOutcomeStats }" }, "0.9 kB", [...core, redaction]),
  budget("consoleReporter, on top", { index: "{ consoleReporter }" }, "0.6 kB", [...core, redaction]),
  budget("faultline/react-query, without jobs", { "react-query": "*" }, "12.65 kB", [...core, redaction, jobWatch]),
  budget("useJob, on top", { "react-query": "{ useJob }" }, "1.9 kB", [
    ...core,
    redaction,
    "waiting/",
    "query/attempts\\.js",
  ]),
  react("the ledger of who shows what", "useFailureClaim", "2.3 kB"),
  react("all views of failures, on top of the ledger", "FailureView", "15.1 kB", ledger),
  react("the anatomy that all views share, on top of the ledger", "FailurePanel", "4.4 kB", [retry, ...ledger]),
  react("RetryCountdown, on top of the anatomy", "RetryCountdown", "2 kB", anatomy),
  react("jobs, on top of the anatomy", "JobProgress, JobLine, JobTray", "3.7 kB", anatomy),
  react("form helpers, on top", "ErrorSummary, FieldMessage, useFieldProps", "2.2 kB", anatomy),
  react(
    "strips and badges, on top",
    "StaleStrip, OfflineStrip, BackStrip, FreezeBadge, ApprovalBadge",
    "2.4 kB",
    anatomy,
  ),
  react("boundary, query view and notices, on top of all views", surfaces, "5.35 kB", views),
  react("the notice for a common cause, on top", "CauseNotice", "1.2 kB", [...views, "surfaces/(focus|[^/]+\\.js)"]),
  react("routing, with toasts for any library", "routeFailures", "6.2 kB", [...views, "surfaces/([^/]+\\.js|cause)"]),
  budget("faultline/toast, on top of routing", { toast: "*" }, "2.6 kB", [
    ...query,
    english,
    ...views,
    "surfaces/(routing|cause|focus|toast/[^/]+\\.js|[^/]+\\.js)",
  ]),
  react("provider, on top", "FaultlineProvider", "1.3 kB", anatomy),
  // Its waits, sentences and statuses are read by the core's own modules.
  budget("faultline/dialects/common, on top of the core", { "dialects/common/index": "{ common }" }, "12.4 kB", [
    ...core.filter((path) => !path.startsWith("dialects/")),
    "dialects/(dialect|sentence|fromStatus)\\.js",
  ]),
  ...dialects
    .filter((name) => name !== "common")
    .map((name) =>
      budget(
        `faultline/dialects/${name}`,
        { [`dialects/${name}/index`]: "*" },
        "1.5 kB",
        core.filter((path) => !path.startsWith("dialects/")).concat("dialects/dialect\\.js"),
      ),
    ),
  ...forms.map((name) => budget(`faultline/forms/${name}`, { [`forms/${name}`]: "{ useBindFieldErrors }" }, "2.1 kB")),
  ...locales.map((name) => budget(`faultline/locales/${name}`, { [`locales/${name}`]: "*" }, "4.1 kB")),
];

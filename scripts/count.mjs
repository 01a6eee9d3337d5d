// The closing line of CI: what passed and failed, by the reports that each stage left.
import { existsSync, readFileSync } from "node:fs";

const failedStages = (process.argv[2] ?? "").split(" ").filter(Boolean);
const folder = "reports";
let passed = 0;
let failed = 0;

/** A stage whose report is missing has failed, whatever else it said. @param {string} file @param {(report: any) => [passed: number, failed: number]} read */
function count(file, read) {
  const [good, bad] = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : [0, 1];
  passed += good;
  failed += bad;
}

/**
 * What fell once and then passed: to be mended, not forgotten.
 * @param {{ suites?: any[], specs?: any[] }} suite
 * @returns {string[]}
 */
function flaky({ suites = [], specs = [] }) {
  const own = specs.filter((spec) => spec.tests.some((/** @type {any} */ test) => test.status === "flaky"));
  return [...own.map((spec) => `${spec.file}:${spec.line} ${spec.title}`), ...suites.flatMap(flaky)];
}

count(`${folder}/check.json`, (/** @type {{ passed: boolean }[]} */ steps) => [
  steps.filter((step) => step.passed).length,
  steps.filter((step) => !step.passed).length,
]);
// A file that could not be loaded ran no test: it counts as one that failed.
count(`${folder}/vitest.json`, ({ numPassedTests, numFailedTests, testResults }) => [
  numPassedTests,
  numFailedTests +
    testResults.filter((/** @type {any} */ one) => one.status === "failed" && one.assertionResults.length === 0).length,
]);
count(`${folder}/e2e.json`, ({ stats, errors, suites }) => {
  for (const name of suites.flatMap(flaky)) console.log(`Passed at the second try only: ${name}`);
  return [stats.expected + stats.flaky, stats.unexpected + errors.length];
});
count("storybook-static/index.json", ({ entries }) => (Object.keys(entries).length > 0 ? [1, 0] : [0, 1]));

// A stage can fail beside its report: an error outside any test, a server that would not stop.
if (failed === 0) failed = failedStages.length;
if (failedStages.length > 0) console.log(`Failed: ${failedStages.join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

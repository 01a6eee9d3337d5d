// One tab of an app. What it did is left on `window`, for the benchmark to read.
import { faultline } from "../contestants/faultline.mjs";
import { tanstackRecipe } from "../contestants/tanstack.mjs";
import { mountQueries } from "../lib/mountQueries.mjs";
import { logRequests } from "../lib/requestLog.mjs";

const log = logRequests();

/**
 * @param {string} name Of the contestant.
 * @param {string} tab @param {number} queries
 */
async function storm(name, tab, queries) {
  const contestant = [faultline, tanstackRecipe].find((one) => one.name === name);
  if (!contestant) throw new Error(`This page has no contestant "${name}".`);
  const paths = Array.from({ length: queries }, (_, at) => `/items/${at}?from=${tab}`);
  const { doneAt, failed } = await mountQueries(contestant.connect(location.origin), { paths, everyMs: 0 });
  return { doneAt, failed };
}

/** Once a refusal has been read, its tab knows. */
const hasLearnt = () => log.sent.some(({ status }) => status === 429);

Object.assign(window, { bench: { storm, hasLearnt, log } });

// 200 queries meet a server that says "come back in 5 seconds". Who asks meanwhile, and what happens when the time comes?
import { environmentManager } from "@tanstack/react-query";
import { axiosRetries } from "./contestants/axiosRetry.mjs";
import { faultline } from "./contestants/faultline.mjs";
import { kyRetries } from "./contestants/ky.mjs";
import { tanstackDefaults, tanstackRecipe } from "./contestants/tanstack.mjs";
import { startLimitedServer } from "./lib/limitedServer.mjs";
import { mountQueries } from "./lib/mountQueries.mjs";
import { countRequests, logRequests } from "./lib/requestLog.mjs";

const contestants = [faultline, tanstackDefaults, tanstackRecipe, kyRetries, axiosRetries];
const columns = ["", "first wave", "wasted", "probes", "rush", "all have data after", "given up"];

/** @typedef {{ queries: number, everyMs: number, perSecond?: number | undefined, windowMs?: number }} Load */

/** @returns {Promise<import("./lib/report.mjs").Report[]>} */
export async function measureStorm() {
  // TanStack Query takes Node for a server, where nothing is retried; what is measured here is what happens in a page.
  environmentManager.setIsServer(() => false);
  // The first to run would pay for what the engine has not compiled yet.
  for (const contestant of contestants) await meet(contestant, { queries: 50, everyMs: 0, windowMs: 300 });
  return [
    await compare("storm", "200 queries mount at once", { queries: 200, everyMs: 0 }),
    await compare("quota", "The same, and afterwards the server takes 50 a second", {
      queries: 200,
      everyMs: 0,
      perSecond: 50,
    }),
    await compare("trickle", "100 queries mount during the wait, one each 50 ms", { queries: 100, everyMs: 50 }),
  ];
}

/** @param {string} id @param {string} title @param {Load} load */
async function compare(id, title, load) {
  const rows = [];
  const goals = [];
  for (const contestant of contestants) {
    const seen = await meet(contestant, load);
    const { firstWave, wasted, probes, rush, doneMs, failed } = seen;
    rows.push([contestant.name, firstWave, wasted, probes, rush, `${(doneMs / 1000).toFixed(2)} s`, failed]);
    // Of a server that goes on refusing nothing is promised but that the figures are told.
    if (contestant === faultline && load.perSecond === undefined) goals.push(...toGoals(seen));
  }
  return { id, title, columns, rows, goals };
}

/** @param {Awaited<ReturnType<typeof meet>>} seen */
function toGoals({ wasted, probes, doneMs, failed }) {
  return [
    { text: "no request inside the window after the first wave's reply", isMet: wasted === 0, isCount: true },
    { text: "one probe at most", isMet: probes <= 1, isCount: true },
    { text: "nothing given up", isMet: failed === 0, isCount: true },
    { text: "all have data within 2 s of the deadline", isMet: doneMs <= 2000, isCount: false },
  ];
}

/** @param {import("./lib/mountQueries.mjs").Contestant} contestant @param {Load} load */
async function meet({ name, connect }, { queries, everyMs, perSecond, windowMs = 5000 }) {
  const server = await startLimitedServer({ windowMs, perSecond });
  const log = logRequests();
  try {
    const paths = Array.from({ length: queries }, (_, at) => `/items/${at}`);
    const { doneAt, failed } = await mountQueries(connect(server.origin), { paths, everyMs });
    if (log.sent.length !== server.served.length) {
      throw new Error(
        `${name} sent ${server.served.length} requests, ${log.sent.length} of them through fetch: the counts would be wrong.`,
      );
    }
    return { ...countRequests(log.sent, server.endsAt()), doneMs: doneAt - server.endsAt(), failed };
  } finally {
    log.stop();
    await server.close();
  }
}

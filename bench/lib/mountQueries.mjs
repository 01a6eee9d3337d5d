// As components that mount: an observer for each query. Runs in Node and in a page alike.
import { QueryObserver } from "@tanstack/react-query";
import { epochMs } from "./requestLog.mjs";

/**
 * One way to fetch, as an app would write it.
 * @typedef {{ name: string, connect(origin: string): Connection }} Contestant
 * @typedef {{ client: import("@tanstack/react-query").QueryClient, toOptions(path: string): import("@tanstack/react-query").QueryObserverOptions }} Connection
 */

/**
 * Mounts queries, all at once or one after the other, and waits until each has data or has given up.
 * @param {Connection} connection
 * @param {{ paths: readonly string[], everyMs: number }} options
 */
export async function mountQueries({ client, toOptions }, { paths, everyMs }) {
  client.mount();
  const ends = paths.map(async (path, at) => {
    if (everyMs > 0) await sleep(at * everyMs);
    const observer = new QueryObserver(client, toOptions(path));
    const end = await new Promise((/** @type {(status: string) => void} */ resolve) => {
      const look = ({ status } = observer.getCurrentResult()) => status !== "pending" && resolve(status);
      observer.subscribe(look);
      look();
    });
    return { end, at: epochMs() };
  });
  const results = await Promise.all(ends);
  client.clear();
  client.unmount();
  return {
    failed: results.filter(({ end }) => end === "error").length,
    doneAt: Math.max(...results.map(({ at }) => at)),
  };
}

/** @param {number} ms */
function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

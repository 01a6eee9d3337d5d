import { createServer } from "node:http";
import { epochMs } from "./requestLog.mjs";

/** @typedef {{ path: string, from: string, status: number }} Served */

/**
 * A server that limits: its window opens with the first request for `/items/…`, and until it ends each is told how long
 * that still is. From then on it takes so many in each second, and tells the others to come in the next. All else is a page of its own origin, so that a browser's tabs may ask it.
 * @param {{ windowMs: number, perSecond?: number | undefined, pages?: Readonly<Record<string, { type: string, body: string }>> }} options
 */
export async function startLimitedServer({ windowMs, perSecond = Number.POSITIVE_INFINITY, pages = {} }) {
  /** @type {Served[]} */
  const served = [];
  let endsAt = 0;

  let second = 0;
  let taken = 0;

  /** How long the server wants nothing from now on. */
  function msToWait() {
    const overMs = epochMs() - endsAt;
    if (overMs < 0) return -overMs;
    if (Math.floor(overMs / 1000) !== second) taken = 0;
    second = Math.floor(overMs / 1000);
    taken += 1;
    return taken > perSecond ? 1000 - (overMs % 1000) : 0;
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://any.invalid");
    if (!pathname.startsWith("/items/")) {
      const page = pages[pathname];
      response.writeHead(page ? 200 : 404, page && { "content-type": page.type }).end(page?.body);
      return;
    }
    endsAt ||= epochMs() + windowMs;
    const leftMs = msToWait();
    const status = leftMs > 0 ? 429 : 200;
    served.push({ path: pathname, from: searchParams.get("from") ?? "", status });
    const headers = { "content-type": "application/json", "cache-control": "no-store" };
    // The field knows whole seconds only; rounded down it would invite a request that is refused again.
    const wait = status === 429 ? { "retry-after": String(Math.ceil(leftMs / 1000)) } : {};
    const answer = () => response.writeHead(status, { ...headers, ...wait }).end(JSON.stringify({ path: pathname }));
    setTimeout(answer, 20);
  });

  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");

  return {
    origin: `http://127.0.0.1:${address.port}`,
    served,
    endsAt: () => endsAt,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

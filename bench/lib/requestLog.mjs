// Runs in Node and in a page alike. What a contestant sends is seen at the one place that all of them send through.

/** @typedef {{ sentAt: number, readAt: number, status: number }} Sent Until there is an answer, `readAt` is Infinity and `status` 0. */

/** Finer than Date.now(), and comparable between processes of one machine. */
export function epochMs() {
  return performance.timeOrigin + performance.now();
}

/** Notes every call of `fetch` from now on. */
export function logRequests() {
  const fetchNow = globalThis.fetch;
  /** @type {Sent[]} */
  const sent = [];
  globalThis.fetch = async (input, init) => {
    const entry = { sentAt: epochMs(), readAt: Number.POSITIVE_INFINITY, status: 0 };
    sent.push(entry);
    const response = await fetchNow(input, init);
    entry.status = response.status;
    entry.readAt = epochMs();
    return response;
  };
  return {
    sent,
    stop() {
      globalThis.fetch = fetchNow;
    },
  };
}

/**
 * @param {readonly Sent[]} sent
 * @param {number} endsAt When the server's window ended.
 */
export function countRequests(sent, endsAt) {
  const knownAt = firstReadAt(sent, 429);
  const passedAt = firstReadAt(sent, 200);
  const after = sent.filter(({ sentAt }) => sentAt >= endsAt);
  return {
    /** Sent when nobody could know of the limit yet. */
    firstWave: sent.filter(({ sentAt }) => sentAt <= knownAt).length,
    /** Sent although it was known, and refused like the first. */
    wasted: sent.filter(({ sentAt, status }) => sentAt > knownAt && status === 429).length,
    /** Sent after the window, before anybody could know that it is over. */
    probes: after.filter(({ sentAt }) => sentAt < passedAt).length,
    /** The most of them that left within a tenth of a second. */
    rush: Math.max(
      0,
      ...after.map(({ sentAt: at }) => after.filter(({ sentAt }) => sentAt >= at && sentAt < at + 100).length),
    ),
  };
}

/** @param {readonly Sent[]} sent @param {number} status */
function firstReadAt(sent, status) {
  return Math.min(...sent.filter((entry) => entry.status === status).map(({ readAt }) => readAt));
}

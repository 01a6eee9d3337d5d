import { ana, jonas, mira, services } from "../people.ts";
import type { World } from "../world.ts";
import type { Store } from "./store.ts";

const minute = 60_000;
const hour = 60 * minute;

/** How long ago each version came to staging: checkout-web is on its way, ledger failed there, payouts just arrived. */
const stagedAgo: Readonly<Record<string, number>> = {
  "payments-api": 26 * hour,
  "fraud-rules": 49 * hour,
  statements: 50 * hour,
  payouts: 10 * minute,
};

/** Fills an empty store with the versions of the desk, and the one request that waits for its second approval. */
export function seed(store: Store, world: World): void {
  const now = world.now();
  for (const [index, { name, version, previous }] of services.entries()) {
    const createdBy = [ana, jonas, mira][index % 3]?.name ?? ana.name;
    const ago = stagedAgo[name];
    const add = (number: string, stagedAt: number | undefined, createdAt: number) =>
      store.addVersion({
        product_name: name,
        version: number,
        sha: shaOf(name, number),
        createdBy,
        stagedAt,
        createdAt,
      });
    add(previous, now - 240 * hour, now - 241 * hour);
    add(version, ago === undefined ? undefined : now - ago, now - (ago ?? 0) - 30 * minute);
  }
  const request = store.requestApproval(
    { product_name: "payments-api", version: "4.2.1", environment_name: "production" },
    "Fixes the double charge from Friday. Rolled out to 5% already.",
  );
  store.approvals.set(request.id, {
    ...request,
    requestedAt: now - 15 * minute,
    granted: [{ person: ana, at: now - 13 * minute }],
    asked: [{ person: jonas, at: now - 15 * minute }],
  });
}

// A plausible commit hash that is the same on every start.
function shaOf(name: string, version: string): string {
  let hash = 2166136261;
  let sha = "";
  for (let i = 0; i < 5; i++) {
    for (const character of `${i}${name}${version}`) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
    sha += hash.toString(16).padStart(8, "0");
  }
  return sha;
}

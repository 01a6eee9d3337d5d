/** What a service says to a request: a status with a body and headers, or nothing because the connection is cut. */
export type Reply = "cut" | readonly [status: number, detail?: unknown, headers?: Readonly<Record<string, string>>];

/** How the board asks and shows: without data, above data of before, thrown to a boundary, or without any place. */
export type Way = "empty" | "stale" | "suspense" | "nowhere";

/** One query of the board. */
export interface Ask {
  readonly name: string;
  readonly service: string;
  readonly reply: Reply;
  readonly way: Way;
  /** Read a second time, by the summary on top. */
  readonly isTwice: boolean;
}

// What is suspended stands in services that fail for good: as long as a query waits for its next attempt, React waits too.
/** Why a service as a whole cannot be read, and its queries: how they are asked for stands behind the colon. */
const services: Readonly<Record<string, readonly [reply: Reply, names: readonly string[]]>> = {
  Releases: [
    [429, "Rate limit exceeded.", { "Retry-After": "280" }],
    [
      "Versions:twice",
      "Open windows",
      "Approvals",
      "Change log",
      "Risk scores",
      "Pipelines",
      "Artifacts",
      "Release notes:stale",
      "Rollbacks:stale",
      "Owners:stale",
      "Calendar:stale",
      "Checklists",
    ],
  ],
  Deployments: [
    [503, "The service is being updated.", { "Retry-After": "250" }],
    [
      "Running jobs",
      "Queue",
      "Environments",
      "Regions",
      "Hosts",
      "Images",
      "Canaries",
      "Probes",
      "Uptime:stale,twice",
      "Traffic:stale",
      "Errors per minute:stale",
      "Latency:stale",
      "Capacity:stale",
      "Costs:stale",
    ],
  ],
  Orders: [
    [502],
    [
      "Orders today",
      "Refunds",
      "Carts",
      "Invoices",
      "Disputes:suspense",
      "Revenue:stale",
      "Stock:stale",
      "Shipments:stale,twice",
    ],
  ],
  Reports: [[504], ["Lead time:suspense", "Failure rate", "Time to restore", "Deploys per week:stale"]],
  Search: [
    "cut",
    [
      "Popular terms",
      "Empty results",
      "Index size",
      "Synonyms",
      "Crawls:suspense",
      "Clicks:stale",
      "Ranking:stale",
      "Recall:stale",
    ],
  ],
  People: [
    [401, "Invalid authentication credentials"],
    ["Teams", "On call:suspense", "Absences:stale"],
  ],
};

/** What fails for a reason of its own. */
const alone: readonly (readonly [name: string, reply: Reply])[] = [
  ["Salaries", [403, "You may not read this."]],
  ["Audit log:twice", [403, "You may not read this."]],
  ["Secrets:suspense", [403, "You may not read this."]],
  ["Old policy", [404, "Not found"]],
  ["Old budget:suspense", [404, "Not found"]],
  ["Old contract:nowhere", [404, "Not found"]],
  ["Forecast", [500, "Internal server error"]],
  ["Anomalies:nowhere", [500, "Internal server error"]],
  ["Freeze check", [423, "Changes are frozen."]],
  ["Gate check", [428, "A step is missing."]],
  ["Slot check:stale", [409, "Somebody else holds the slot."]],
];

/** The sixty queries. */
export const asks: readonly Ask[] = [
  ...Object.entries(services).flatMap(([service, [reply, names]]) => names.map((name) => toAsk(service, name, reply))),
  ...alone.map(([name, reply]) => toAsk("Company", name, reply)),
];

/** The services of the board, in its order. */
export const serviceNames: readonly string[] = [...new Set(asks.map(({ service }) => service))];

function toAsk(service: string, text: string, reply: Reply): Ask {
  const [name = "", words = ""] = text.split(":");
  const ways = (["stale", "suspense", "nowhere"] as const).filter((way) => words.includes(way));
  return { name, service, reply, way: ways[0] ?? "empty", isTwice: words.includes("twice") };
}

/** Where a service stands. Each has an origin of its own. */
export const originOf = (service: string): string => `https://${service.toLowerCase()}.example.com`;

export const pathOf = (name: string): string => `/${name.toLowerCase().replaceAll(" ", "-")}`;

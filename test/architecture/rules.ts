/** What a folder of `src` may import: folders of ours, and packages. The table of the design, as data. */
export interface Rule {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

export const rules: Readonly<Record<string, Rule>> = {
  http: { folders: [], packages: [] },
  outcome: { folders: ["http"], packages: [] },
  dialects: { folders: ["http", "outcome"], packages: ["zod/mini"] },
  observing: { folders: ["http", "outcome"], packages: [] },
  policies: { folders: ["http", "outcome"], packages: [] },
  waiting: { folders: ["http", "outcome"], packages: ["react"] },
  query: {
    folders: ["http", "outcome", "dialects", "policies", "waiting", "ledger", "observing"],
    packages: ["@tanstack/react-query", "react"],
  },
  locales: { folders: ["outcome"], packages: [] },
  ledger: { folders: ["outcome", "waiting"], packages: [] },
  components: { folders: ["http", "outcome", "observing", "locales", "waiting", "ledger"], packages: ["react"] },
  surfaces: {
    folders: ["outcome", "policies", "locales", "waiting", "ledger", "components", "query"],
    packages: ["@tanstack/react-query", "react", "react-error-boundary", "react-hot-toast"],
  },
  // react-dom for one call: two libraries hold a submit back while a message stands, so it must be gone in time.
  forms: { folders: ["outcome", "ledger"], packages: ["react", "react-dom"] },
  testing: { folders: ["http", "outcome", "dialects", "waiting", "ledger"], packages: ["msw"] },
};

/** The entry points: the only files that stand in `src` itself, and the only ones that just pass names on. */
export const entries = ["index.ts", "react-query.ts", "react.ts", "toast.ts", "testing.ts"];

/** Long because they are lists: documented replies and texts. */
export const mayBeLong = /\/examples(\/[^/]+)?\.ts$|^locales\//;

export const maxLines = 200;

/** Folders that wait for something, and files that only clear a word from the screen after a moment. */
export const mayUseTimers = /^(waiting|query)\/|^components\/(Announcer\.tsx|CopyButton\.tsx)$/;

import type { Dialect } from "faultline";

const folders = import.meta.glob<Readonly<Record<string, Dialect | readonly Dialect[]>>>(
  "../../src/dialects/*/index.ts",
  { eager: true },
);

/** Every dialect that the package has, by its folder; `common` is several. */
export const dialects: Readonly<Record<string, readonly Dialect[]>> = Object.fromEntries(
  Object.entries(folders).map(([path, exported]) => {
    const name = path.split("/").at(-2) ?? path;
    return [name, [exported[name] ?? []].flat()];
  }),
);

const titles: Readonly<Record<string, string>> = {
  deployforge: "DeployForge",
  versioner: "Versioner",
  resource: "Resource API",
  sensei: "Sensei",
  common: "Common envelopes",
};

/** What people call it. */
export function titleOf(name: string): string {
  return titles[name] ?? name;
}

import type { Dialect, Example } from "../dialects/dialect.ts";

const found = import.meta.glob<readonly Example[]>("../dialects/*/examples.ts", { eager: true, import: "examples" });

function folderOf(path: string): string {
  return path.split("/").at(-2) ?? path;
}

/** Every documented reply of every dialect that comes with the package, by the dialect's name. */
export const examples: Readonly<Record<string, readonly Example[]>> = Object.fromEntries(
  Object.entries(found).map(([path, list]) => [folderOf(path), list]),
);

// Loaded when asked for: taken eagerly, the modules themselves would become exports of the built dialects.
const modules = import.meta.glob<Readonly<Record<string, Dialect | readonly Dialect[]>>>("../dialects/*/index.ts");

/** The dialects that an example is read with: that of its folder, or those; `[]` for an example of one's own. */
export async function dialectsOf(example: Example): Promise<readonly Dialect[]> {
  const name = Object.keys(examples).find((key) => examples[key]?.includes(example)) ?? "";
  return [(await modules[`../dialects/${name}/index.ts`]?.())?.[name] ?? []].flat();
}

/** The example with this id, or the example itself. An unknown id throws, with the ids that there are. */
export function findExample(example: Example | string): Example {
  if (typeof example !== "string") return example;
  const all = Object.values(examples).flat();
  const match = all.find(({ id }) => id === example);
  if (match !== undefined) return match;
  throw new Error(
    `There is no example "${example}", so there is no reply to answer with. Use one of: ${all.map(({ id }) => id).join(", ")}.`,
  );
}

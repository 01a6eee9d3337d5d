import { type Example, examples } from "faultline/testing";

// The list is one; the folders know which family an example is of.
const folders = import.meta.glob<readonly Example[]>("../../../../src/dialects/common/*/examples.ts", {
  eager: true,
  import: "examples",
});

const titles: Readonly<Record<string, string>> = {
  kubernetes: "Kubernetes",
  rpc: "tRPC and JSON-RPC",
  problem: "Problem details",
  errorObject: "An error as an object",
  errorsList: "Errors as a list",
  detail: "Detail",
  fieldMap: "A map of fields",
  oauth: "OAuth",
  flat: "A flat message",
  wrapped: "Wrapped",
  job: "Jobs",
  notJson: "Not JSON",
};

/** A list of examples under one title. */
export interface Family {
  readonly title: string;
  readonly list: readonly Example[];
}

/** The common envelopes by family, in the order in which they are asked. */
export const families: readonly Family[] = Object.entries(folders)
  .map(([path, list]) => {
    const folder = path.split("/").at(-2) ?? path;
    return { title: titles[folder] ?? folder, list };
  })
  .toSorted((one, other) => placeOf(one) - placeOf(other));

function placeOf({ list }: Family): number {
  return list[0] === undefined ? -1 : (examples["common"] ?? []).indexOf(list[0]);
}

import type { Dialect } from "faultline";
import { common, errorsUnderSuccess } from "faultline/dialects/common";
import { dialects, titleOf } from "../../dialects.ts";

/** Who reads the reply. */
export interface Reader {
  readonly key: string;
  readonly label: string;
  readonly dialects: readonly Dialect[];
  /** How an app names them. */
  readonly code: string;
}

const own = Object.keys(dialects).filter((name) => name !== "common");

export const readers: readonly Reader[] = [
  { key: "common", label: titleOf("common"), dialects: common, code: codeOf("common", "common") },
  {
    key: "errors-under-success",
    label: `Errors under 200, then ${titleOf("common").toLowerCase()}`,
    dialects: [errorsUnderSuccess, ...common],
    code: codeOf("common", "[errorsUnderSuccess, ...common]", "common, errorsUnderSuccess"),
  },
  ...own.flatMap((name) => [
    { key: name, label: titleOf(name), dialects: dialects[name] ?? [], code: codeOf(name, `[${name}]`) },
    {
      key: `${name}-common`,
      label: `${titleOf(name)}, then ${titleOf("common").toLowerCase()}`,
      dialects: [...(dialects[name] ?? []), ...common],
      code: `${importOf(name)}\n${codeOf("common", `[${name}, ...common]`)}`,
    },
  ]),
  { key: "none", label: "None: the status alone", dialects: [], code: "createApi({ baseUrl, dialects: [] });" },
];

/** That of a key; common envelopes for one that is not known. */
export function readerOf(key: string): Reader {
  return readers.find((one) => one.key === key) ?? (readers[0] as Reader);
}

function importOf(entry: string, names = entry): string {
  return `import { ${names} } from "faultline/dialects/${entry}";`;
}

function codeOf(entry: string, list: string, names?: string): string {
  return `${importOf(entry, names)}\n\ncreateApi({ baseUrl, dialects: ${list} });`;
}

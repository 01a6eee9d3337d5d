/** What every schema of zod, valibot, arktype and others offers (Standard Schema 1, https://standardschema.dev). */
export interface StandardSchema<Output = unknown> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

export type Checked<Output> = { readonly data: Output } | { readonly problems: readonly string[] };

/** More than a developer reads; a list of thousands of rows that are all wrong says the same. */
const MOST_PROBLEMS = 20;

/** Holds data against its promise. Problems name places and rules, never values: they end up in logs and tickets. */
export async function checkData<Output>(schema: StandardSchema<Output>, value: unknown): Promise<Checked<Output>> {
  try {
    const result = await schema["~standard"].validate(value);
    if (!result.issues) return { data: result.value };
    const problems = result.issues.slice(0, MOST_PROBLEMS).map(({ message, path = [] }) => {
      const place = path.map((part) => String(typeof part === "object" ? part.key : part)).join(".");
      // Libraries other than zod say what they met: `received "hunter2"`, `(was "hunter2")`.
      const rule = message.replace(/\b(received|was|got) ["'`\d[{-][^]*/, "$1 something else");
      return place === "" ? rule : `${place}: ${rule}`;
    });
    return { problems };
  } catch (error) {
    // Its message might hold a value.
    return { problems: [`The schema could not be applied: ${Object(error).name}`] };
  }
}

import type { Example } from "../dialect.ts";

/** A refusal in the shape of a family, with words of ours: no page of one API lists it. */
export function refused(
  name: string,
  title: string,
  status: number,
  body: unknown,
  expected: Example["expected"],
  more: { headers?: Readonly<Record<string, string>>; method?: string; now?: string } = {},
): Example {
  const { headers, method = "POST", now } = more;
  return {
    id: `common-${status}-${name}`,
    title,
    documented: false,
    printed: false,
    request: { method, path: `/v1/${name}` },
    response: { status, headers: { "Content-Type": "application/json", ...headers }, body },
    expected,
    ...(now !== undefined && { now }),
  };
}

/** One message for one field, as outcomes hold it. */
export function issue(path: readonly (string | number)[], message: string, code?: string) {
  return { path, message, ...(code !== undefined && { code }) };
}

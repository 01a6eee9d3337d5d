import { common } from "../../../src/dialects/common/index.ts";
import type { Dialect } from "../../../src/dialects/dialect.ts";
import { readOutcome } from "../../../src/dialects/readOutcome.ts";
import { readReply } from "../../../src/http/readReply.ts";
import type { Outcome } from "../../../src/outcome/outcome.ts";

const url = "https://api.example.com/v1/things";

/** What the families make of a reply that comes at the beginning of 1970; a text is sent as it is. */
export async function read(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  dialects: readonly Dialect[] = common,
): Promise<Outcome & { readonly fields?: readonly { path: readonly unknown[]; message: string }[] | undefined }> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = new Response([204, 205, 304].includes(status) ? null : text, {
    status,
    headers: { "Content-Type": "application/json", ...headers },
  });
  return readOutcome(await readReply(response, { receivedAt: 0, request: { method: "POST", url } }), dialects);
}

/** The paths of the fields that the families find, each as a text. */
export async function pathsOf(status: number, body: unknown): Promise<string[]> {
  const { fields = [] } = await read(status, body);
  return fields.map(({ path }) => JSON.stringify(path));
}

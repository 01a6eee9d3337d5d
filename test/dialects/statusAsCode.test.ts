import { expect, it } from "vitest";
import { type Dialect, on } from "../../src/dialects/dialect.ts";
import { explainOutcome } from "../../src/dialects/explainOutcome.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { readReply } from "../../src/http/readReply.ts";

const hasCode = (body: unknown): body is { code: string } => typeof Object(body).code === "string";
const acme: Dialect = { name: "acme", rules: [on("error", hasCode, ({ code }) => ({ code }))] };

const replyWith = (status: number, code: string) => readReply(Response.json({ code }, { status }), { receivedAt: 0 });

it("the HTTP status once more is no code of the API's, whatever a rule takes for one", async () => {
  const reply = await replyWith(404, "404");
  expect(readOutcome(reply, [acme])).toMatchObject({ kind: "not-found", dialect: "acme" });
  expect(readOutcome(reply, [acme])).not.toHaveProperty("code");
  expect(explainOutcome(reply, [acme]).origins.code).toMatchObject({ from: "dropped", why: "repeats the HTTP status" });
});

it.each(["4040", "E404", "403"])("%s under a 404 is a code", async (code) => {
  expect(readOutcome(await replyWith(404, code), [acme])).toMatchObject({ kind: "not-found", code });
});

import { expect, it } from "vitest";
import { common, errorsUnderSuccess } from "../../../src/dialects/common/index.ts";
import { read } from "./read.ts";

const readSoft = (body: unknown) => read(200, body, {}, [errorsUnderSuccess, ...common]);

it.each([
  [
    { ok: false, error: "invalid_auth" },
    { kind: "unauthenticated", code: "invalid_auth" },
  ],
  [
    { ok: false, error: "ratelimited" },
    { kind: "rate-limited", code: "ratelimited" },
  ],
  [{ ok: false, error: "channel_not_found" }, { kind: "not-found" }],
  [
    { data: null, errors: [{ message: "Please sign in", path: ["me"], extensions: { code: "UNAUTHENTICATED" } }] },
    { kind: "unauthenticated", message: "Please sign in", code: "UNAUTHENTICATED" },
  ],
  [
    { errors: [{ message: "Something broke", extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
    { kind: "server-error" },
  ],
  [
    { jsonrpc: "2.0", id: 1, error: { code: -32602, message: "The list is empty" } },
    { kind: "bad-request", code: "-32602" },
  ],
  [
    { status: "fail", data: { title: "A title is needed" } },
    { kind: "invalid", fields: [{ path: ["title"] }] },
  ],
  [
    {
      errors: [{ message: "It is not valid", extensions: { validationErrors: [{ field: "email", message: "is 0" }] } }],
    },
    { kind: "invalid", message: "It is not valid", fields: [{ path: ["email"], message: "is 0" }] },
  ],
  [
    { success: false, message: "It did not work" },
    { kind: "bad-request", message: "It did not work" },
  ],
  [{ status: "error" }, { kind: "bad-request" }],
  [
    { data: { customerCreate: { customer: null, userErrors: [{ field: ["input", "email"], message: "is taken" }] } } },
    { kind: "invalid", fields: [{ path: ["email"], message: "is taken" }] },
  ],
])("%j under a 200 is an error where an API is known to do so, and data elsewhere", async (body, expected) => {
  expect(await readSoft(body)).toMatchObject({ status: 200, ...expected });
  expect(await read(200, body)).toMatchObject({ kind: "success", data: body });
});

it.each([
  { ok: true },
  { success: 220, failed: 20 },
  { errors: [] },
  { data: { save: { userErrors: [] } } },
  { status: "active" },
])("%j stays a success", async (body) => {
  expect(await readSoft(body)).toMatchObject({ kind: "success", data: body });
});

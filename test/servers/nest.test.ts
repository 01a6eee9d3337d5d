import type { INestApplication } from "@nestjs/common";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, askByApi } from "./ask.ts";
import { startNest } from "./nestApp.ts";

const wrong = {
  email: "ada",
  lines: [
    { sku: "a", quantity: 1 },
    { sku: "", quantity: 0 },
  ],
};

let app: INestApplication;
let url: string;

beforeAll(async () => {
  app = await startNest();
  url = await app.getUrl();
});

afterAll(() => app.close());

describe("Nest's ValidationPipe", () => {
  it("keeps each sentence of a list, for the form as a whole", async () => {
    const told = await askByApi(url, "/plain", { ...wrong, hack: 1 });
    expect(told.kind).toBe("invalid");
    expect(told).not.toHaveProperty("code");
    expect(told.fields).toEqual(
      [
        "property hack should not exist",
        "email must be an email",
        "lines.1.sku should not be empty",
        "lines.1.quantity must not be less than 1",
      ].map((message) => ({ path: [], message })),
    );
  });

  it.each(["listed", "grouped"])("names the fields of rows where what is wrong is %s", async (path) => {
    const told = await ask(`${url}/${path}`, wrong);
    expect(told.kind).toBe("invalid");
    expect(told).not.toHaveProperty("message");
    expect(told.fields).toEqual([
      { path: ["email"], message: "email must be an email" },
      { path: ["lines", 1, "sku"], message: "sku should not be empty" },
      { path: ["lines", 1, "quantity"], message: "quantity must not be less than 1" },
    ]);
  });
});

describe("Nest", () => {
  it.each([
    ["/missing", "not-found", "Order 7 is not known"],
    ["/taken", "conflict", "Order 7 is being packed"],
  ])("says what an app throws for people: %s", async (path, kind, message) => {
    expect(await ask(url + path)).toMatchObject({ kind, message });
  });

  it("passes on the name that an app gave what it throws", async () => {
    expect(await ask(`${url}/taken`)).toMatchObject({ code: "ORDER_TAKEN" });
  });

  it.each([
    ["a path without a route", "/nowhere", undefined, "not-found"],
    ["a body that is no JSON", "/plain", "{oops", "bad-request"],
    ["a body that is too large", "/plain", { email: "a".repeat(200_000) }, "content-too-large"],
    ["what crashed", "/crash", undefined, "server-error"],
  ])("tells a person nothing of %s but its kind", async (_, path, json, kind) => {
    const told = await ask(url + path, json);
    expect(told.kind).toBe(kind);
    for (const name of ["message", "code", "fields"]) expect(told).not.toHaveProperty(name);
  });
});

import { describe, expect, it } from "vitest";
import { pathsOf, read } from "./read.ts";

const said = "This field is required.";

describe("a map of lists", () => {
  it.each([
    { status_code: 400 },
    { success: false },
    { timestamp: "2026-01-01 00:00:00", path: "/people" },
    { status: "error" },
    { code: "x1" },
    { request_id: "r-1-2a" },
  ])("is one also beside %j", async (beside) => {
    expect(await read(400, { ...beside, username: [said], profile: { phone: [said] } })).toMatchObject({
      kind: "invalid",
      fields: [{ path: ["username"] }, { path: ["profile", "phone"] }],
    });
  });

  it("leaves the code and the request's id to what stands beside it", async () => {
    const outcome = await read(400, { code: "E_INPUT", request_id: "r-1-2a", username: [said] });
    expect(outcome).toMatchObject({ code: "E_INPUT", requestId: "r-1-2a" });
  });

  it.each([
    { code: "IN_USE", candidates: ["Anna Meier", "Bob Ross"] },
    { success: false, tags: ["hello world"] },
    { status: { error_code: "E1", message: "It is bad" }, remark: "Some words" },
    { messages: [{ type: "FATAL", text: "It is bad" }], remark: "Some words" },
  ])("is none in %j", async (body) => {
    expect(await read(400, body)).toMatchObject({ kind: "bad-request" });
  });

  it("tells why where no field is shown", async () => {
    expect(await read(403, { errors: { owner: ["You may not edit this."] } })).toMatchObject({
      kind: "forbidden",
      message: "You may not edit this.",
    });
    expect(await read(409, { errors: { base: ["Somebody uses it."] } })).toMatchObject({
      message: "Somebody uses it.",
    });
  });
});

describe("what may hold messages", () => {
  it.each([
    { details: { plan: "Free plan", limit: "3 projects" } },
    { details: { resource: "invoice 12", lockedBy: "Anna Meier" } },
    { data: { currentStatus: "In review" } },
    { details: { suggestion: "Use another card" } },
    { errors: { code: 404, id: "999999" } },
  ])("holds facts where none says more than a name does: %j", async (part) => {
    expect(await read(422, { message: "It did not work", ...part })).toMatchObject({ kind: "unprocessable" });
  });

  it("holds messages of two words beside longer ones, and in lists", async () => {
    const message = "It did not work";
    expect(await pathsOf(422, { message, details: { name: "is required", age: "must be a number" } })).toEqual([
      '["name"]',
      '["age"]',
    ]);
    expect(await pathsOf(422, { message, details: { name: ["too short"] } })).toEqual(['["name"]']);
  });
});

describe("what stands above a list of errors is no step to a field", () => {
  it.each([
    { wrapper: { errors: { name: [said] } } },
    { requestError: { serviceException: { validationErrors: { name: [said] } } } },
    { message: "Look again", errors: { code: 422, details: { name: [said] } } },
    { errors: { name: { messages: [said], type: "missing" } } },
    { response: { code: "E7", message: "Look again", errors: [{ field: "name", message: said }] } },
  ])("%j", async (body) => {
    expect(await pathsOf(422, body)).toEqual(['["name"]']);
  });

  it("nor is one error a map", async () => {
    const errors = { code: "card_declined", message: "Your card was declined." };
    expect(await read(422, { errors })).toMatchObject({ kind: "unprocessable", ...errors });
    expect(await read(400, { result: { errors: [errors] } })).toMatchObject({ kind: "bad-request", ...errors });
  });
});

describe("words in any script", () => {
  it.each(["認証に失敗しました。", "您没有权限访问该资源", "ไม่มีสิทธิ์เข้าถึง"])("are no code: %s", async (error) => {
    const outcome = await read(401, { error });
    expect(outcome).toMatchObject({ message: error });
    expect(outcome).not.toHaveProperty("code");
    expect(await pathsOf(422, { message: "x y", details: { name: error } })).toEqual(['["name"]']);
  });
});

describe("no work", () => {
  it.each([
    { id: 1, type: "run", state: "up" },
    { id: 1, status: "FINISHED", progress: 12, score: 8 },
    { id: 3, status: "pickup", progress: 30 },
    { id: 3, status: "completed", started_at: "2026-01-01T00:00:00Z", questions: [] },
  ])("is %j", async (body) => {
    expect(await read(200, body)).not.toHaveProperty("job");
  });
});

it("JSON-LD's class of a thing stands behind what its API calls the same", async () => {
  const body = { "@type": "ConstraintViolationList", type: "/errors/c1051", title: "It is bad", status: 422 };
  expect(await read(422, body)).toMatchObject({ code: "/errors/c1051" });
});

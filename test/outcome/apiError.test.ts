import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ApiError, isApiError } from "../../src/outcome/ApiError.ts";
import type { Failure } from "../../src/outcome/failures.ts";
import { isFailure } from "../../src/outcome/outcome.ts";

const failure: Failure = { kind: "not-found", status: 404, receivedAt: 0, dialect: "http" };
const request = { method: "GET", url: "https://api.example.com/x" };

describe("ApiError", () => {
  it("is an error whose message is the API's own, else what was asked and what came", () => {
    expect(new ApiError({ ...failure, message: "There is no such user" }, request)).toMatchObject({
      name: "ApiError",
      message: "There is no such user",
    });
    expect(new ApiError(failure, request).message).toMatch(/GET .*404 \(not-found\)/);
    expect(new ApiError({ ...failure, kind: "unreachable", status: 0 }, request).message).toMatch(/no response/);
    expect(new ApiError(failure, request)).toBeInstanceOf(Error);
  });

  it("is known again after a journey through JSON, with its message", () => {
    const error = new ApiError(failure, request);
    const revived: unknown = JSON.parse(JSON.stringify(error));
    expect(isApiError(revived)).toBe(true);
    expect(revived).toMatchObject({ message: error.message, failure, request });
  });

  it("hands the address on to no log: not in full as JSON, and not at all where properties are listed", () => {
    const url = "https://api.example.com/users?email=ann@example.com&token=abc#key=def";
    const error = new ApiError(failure, { method: "POST", url, idempotencyKey: "k1" });
    expect(JSON.parse(JSON.stringify({ error })).error.request).toEqual({
      ...{ method: "POST", url: "https://api.example.com/users", idempotencyKey: "k1" },
    });
    expect(error.request.url).toBe(url);
    expect(inspect(error)).not.toMatch(/example\.com|abc|def/);
    expect(Object.assign({}, error)).not.toHaveProperty("request");
  });

  it("is known when another copy of the class made it", () => {
    class Other extends Error {
      readonly ["faultline/ApiError"] = true;
      readonly failure = failure;
      readonly request = request;
    }
    expect(isApiError(new Other())).toBe(true);
  });

  it.each([
    undefined,
    null,
    7,
    "x",
    {},
    new Error("x"),
    { failure, request },
    { "faultline/ApiError": true },
    { "faultline/ApiError": true, failure: { kind: "success" }, request },
  ])("is not %j", (value) => {
    expect(isApiError(value)).toBe(false);
  });
});

describe("isFailure", () => {
  it.each([[{ kind: "success" }], [{ kind: "toString" }], [{ kind: 7 }], [null], [undefined], ["locked"], [{}]])(
    "is false for %j",
    (value) => {
      expect(isFailure(value)).toBe(false);
    },
  );

  it.each(["invalid", "approval-required", "locked"])("is false for an app's own error of kind %s", (kind) => {
    expect(isFailure({ kind })).toBe(false);
    expect(isFailure(Object.assign(new Error("x"), { kind, status: 422 }))).toBe(false);
    expect(isApiError({ "faultline/ApiError": true, failure: { kind }, request })).toBe(false);
  });

  it.each([{ kind: "invalid" }, { kind: "invalid", fields: {} }, { kind: "approval-required", approvals: {} }])(
    "is false for %j, which lacks what its kind always has",
    (rest) => {
      expect(isFailure({ ...failure, ...rest })).toBe(false);
    },
  );

  it.each([
    {},
    { kind: "invalid", fields: [] },
    { kind: "approval-required", approvals: { roles: [] } },
    { status: 0, kind: "unreachable" },
  ])("is true for a failure with %j", (rest) => {
    expect(isFailure({ ...failure, ...rest })).toBe(true);
  });
});

import { expect, it, vi } from "vitest";
import { ApiError } from "../../src/outcome/ApiError.ts";
import { findFailure } from "../../src/surfaces/findFailure.ts";

const failure = { kind: "not-found", status: 404, receivedAt: 0, dialect: "test" } as const;
const error = new ApiError(failure, { method: "GET", url: "https://api.example.com" });

it("B23 a failure is found through cause and AggregateError", () => {
  expect(findFailure(error)).toBe(failure);
  expect(findFailure(new Error("outer", { cause: error }))).toBe(failure);
  expect(findFailure(new AggregateError([new Error("one"), new Error("two", { cause: error })]))).toBe(failure);
});

it("B22 causes that form a ring end, and a frozen error is left as it is", () => {
  const [one, two] = [new Error("one"), new Error("two")];
  one.cause = two;
  two.cause = one;
  expect(findFailure(one)).toBeUndefined();
  expect(findFailure(Object.freeze(new Error("frozen", { cause: error })))).toBe(failure);
});

it("B23 a chain that is deeper than anyone writes is not walked to its end", () => {
  let chain: Error = error;
  for (let depth = 0; depth < 20; depth += 1) chain = new Error("outer", { cause: chain });
  expect(findFailure(chain)).toBeUndefined();
});

it("B25 an error that came through JSON is recognised", () => {
  expect(findFailure(JSON.parse(JSON.stringify(error)))).toEqual(failure);
});

it("B25 an error from another copy of the package is recognised, though it is of another class", async () => {
  vi.resetModules();
  const copy = await import("../../src/outcome/ApiError.ts");
  const foreign = new copy.ApiError(failure, { method: "GET", url: "https://api.example.com" });
  expect(foreign).not.toBeInstanceOf(ApiError);
  expect(findFailure(foreign)).toBe(failure);
});

it.each([[null], [undefined], [0], ["text"], [new Error("plain")], [{ kind: "success" }]])(
  "%s carries no failure",
  (thrown) => {
    expect(findFailure(thrown)).toBeUndefined();
  },
);

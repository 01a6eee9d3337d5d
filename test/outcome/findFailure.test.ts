import { expect, it, vi } from "vitest";
import { ApiError, isApiError } from "../../src/outcome/ApiError.ts";
import { findFailure } from "../../src/outcome/findFailure.ts";
import { isFailure } from "../../src/outcome/outcome.ts";
import { isControlFlow, toThrowable } from "../../src/surfaces/boundary/controlFlow.ts";
import { isAbort } from "../../src/surfaces/isAbort.ts";
import { oddCarriers, oddErrors, sealed } from "../surfaces/oddErrors.ts";

const failure = { kind: "not-found", status: 404, receivedAt: 0, dialect: "test" } as const;
const newError = () => new ApiError({ ...failure }, { method: "GET", url: "https://api.example.com" });
const error = new ApiError(failure, { method: "GET", url: "https://api.example.com" });

it("B23 a failure is found through cause and AggregateError", () => {
  expect(findFailure(error)).toBe(failure);
  expect(findFailure(new Error("outer", { cause: error }))).toBe(failure);
  expect(findFailure(new AggregateError([new Error("one"), new Error("two", { cause: error })]))).toBe(failure);
});

it.each(oddCarriers)("B22 B23 B25 a failure is found in %s", (_, wrap) => {
  expect(findFailure(wrap(newError()))).toEqual(failure);
});

it("B23 of two failures the nearer one counts", () => {
  const far = new ApiError({ ...failure, status: 410 }, error.request);
  const outer = new AggregateError([new Error("one", { cause: far }), error]);
  expect(findFailure(outer)).toBe(failure);
});

it("B23 a chain that is deeper than anyone writes is not walked to its end", () => {
  let chain: Error = error;
  for (let depth = 0; depth < 20; depth += 1) chain = new Error("outer", { cause: chain });
  expect(findFailure(chain)).toBeUndefined();
});

it("B23 a tree of errors that grows wherever it is looked at ends", () => {
  let looks = 0;
  const grow = (): object => ({
    get errors() {
      looks += 1;
      return [grow(), grow()];
    },
  });
  expect(findFailure(grow())).toBeUndefined();
  expect(looks).toBeLessThan(300);
});

it("B25 a failure of another copy of the package is found", async () => {
  vi.resetModules();
  const copy = await import("../../src/outcome/ApiError.ts");
  const foreign = new copy.ApiError(failure, error.request);
  expect(foreign).not.toBeInstanceOf(ApiError);
  expect(findFailure(new Error("outer", { cause: foreign }))).toBe(failure);
});

/** What throws at every question there is, that for its prototype included. */
function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

it.each([...oddErrors, ["what lets nobody look", sealed] as const, ["a Proxy that is revoked", revoked] as const])(
  "%s may be asked anything, and is no failure, abort or control flow",
  (_, make) => {
    const odd = make();
    expect(findFailure(odd)).toBeUndefined();
    expect([isApiError(odd), isFailure(odd), isAbort(odd), isControlFlow(odd)]).toEqual([false, false, false, false]);
  },
);

it.each(oddErrors)("B4 %s is handed on to a boundary as it is", (_, make) => {
  const odd = make();
  expect(toThrowable(odd)).toBe(odd);
});

it("what lets nobody look is handed on as a cause, for React would break down at it", () => {
  const odd = sealed();
  const thrown = toThrowable(odd) as Error;
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown.cause === odd).toBe(true);
});

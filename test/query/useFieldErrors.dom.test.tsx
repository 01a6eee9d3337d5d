import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Failure, FieldIssue } from "../../src/outcome/failures.ts";
import { useFieldErrors } from "../../src/query/useFieldErrors.ts";

const invalid = (...fields: FieldIssue[]): Failure => ({
  kind: "invalid",
  status: 422,
  receivedAt: 0,
  dialect: "http",
  fields,
});

const refused = invalid(
  { path: ["name"], message: "Name is taken." },
  { path: ["items", 0, "price"], message: "Must be positive." },
  { path: ["items", 0, "price"], message: "Must be whole." },
  { path: ["address", "zip"], message: "Unknown." },
  { path: [], message: "The order is empty." },
);

/** A form with two fields, which it asks for in each render. */
function mount(first: Failure | undefined) {
  const hook = renderHook(
    ({ failure }: { failure: Failure | undefined }) => {
      const errors = useFieldErrors(failure);
      return {
        ...errors,
        name: errors.errorFor("name"),
        price: errors.errorFor("items[0].price"),
        rest: errors.formErrors,
      };
    },
    { initialProps: { failure: first } },
  );
  return { ...hook, now: () => hook.result.current };
}

describe("useFieldErrors", () => {
  it("says nothing without a failure, or with one of another kind", () => {
    const { now, rerender } = mount(undefined);
    expect(now()).toMatchObject({ name: undefined, rest: [], issues: [] });
    rerender({ failure: { kind: "conflict", status: 409, receivedAt: 0, dialect: "http" } });
    expect(now()).toMatchObject({ name: undefined, rest: [], issues: [] });
  });

  it.each(["items[0].price", "items.0.price", "items[0]['price']", 'items["0"]["price"]'])(
    "finds a nested field by the name %s",
    (name) => {
      expect(mount(refused).now().errorFor(name)).toBe("Must be positive. Must be whole.");
    },
  );

  it("does not take a field for another that begins alike", () => {
    const { now } = mount(refused);
    expect(now().errorFor("items")).toBeUndefined();
    expect(now().errorFor("nam")).toBeUndefined();
  });

  it("keeps what no field asked for reachable, beside what concerns the whole form", () => {
    const { now } = mount(refused);
    expect(now().rest).toEqual(["address.zip: Unknown.", "The order is empty."]);
    expect(now().issues).toHaveLength(5);
  });

  it("drops what is said against a field when it is cleared, and what lies inside it", () => {
    const { now } = mount(refused);
    act(() => now().clear("name"));
    expect(now()).toMatchObject({ name: undefined, price: "Must be positive. Must be whole." });
    act(() => now().clear("items[0]"));
    expect(now().price).toBeUndefined();
    expect(now().issues).toHaveLength(2);
  });

  it("shows the same failure again when it comes again", () => {
    const { now, rerender } = mount(refused);
    act(() => now().clear("name"));
    rerender({ failure: undefined });
    rerender({ failure: structuredClone(refused) });
    expect(now().name).toBe("Name is taken.");
  });
});

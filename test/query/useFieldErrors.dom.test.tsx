import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { pageLedger } from "../../src/ledger/ledger.ts";
import type { FieldIssue } from "../../src/outcome/failureParts.ts";
import type { Failure } from "../../src/outcome/failures.ts";
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

  it("brings what a conflict says of a field to it, and leaves the conflict itself to whoever shows it", () => {
    pageLedger();
    const failure: Failure = {
      ...refused,
      kind: "conflict",
      status: 409,
      fields: [{ path: ["name"], message: "Taken." }],
    };
    const { now } = mount(failure);
    expect(now()).toMatchObject({ name: "Taken.", rest: [] });
    expect(pageLedger().claimsOn(failure)).toEqual([]);
    act(() => now().clear("name"));
    expect(now()).toMatchObject({ name: undefined, issues: [] });
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

describe("useFieldErrors of a thousand messages", () => {
  /** Counts how often its path is looked at. */
  class Counted implements FieldIssue {
    static looks = 0;
    readonly message = "Must be positive.";
    readonly row: number;
    constructor(row: number) {
      this.row = row;
    }
    get path() {
      Counted.looks++;
      return ["rows", this.row];
    }
  }
  const fields = Array.from({ length: 1000 }, (_, row) => new Counted(row));

  it("looks at each once for each failure, and for the rest that is read, however many fields ask", () => {
    const { rerender, result } = renderHook(
      ({ failure }: { failure: Failure | undefined }) => {
        const errors = useFieldErrors(failure);
        return Array.from({ length: 900 }, (_, row) => errors.errorFor(`rows[${row}]`)).concat(errors.formErrors);
      },
      { initialProps: { failure: undefined as Failure | undefined } },
    );
    Counted.looks = 0;
    const failure = invalid(...fields);
    rerender({ failure });
    expect(result.current).toHaveLength(1000);
    expect(result.current[999]).toBe("rows.999: Must be positive.");
    // Once for the map. The rest: whether it is of the whole form, at each message, and the name of what is printed.
    expect(Counted.looks).toBe(1000 + 1000 + 100);
    rerender({ failure });
    expect(Counted.looks).toBe(1000 + 2 * 1100);
  });

  it("claims nothing when the service had more than anybody has been told", () => {
    pageLedger();
    const failure: Failure = { ...refused, unlisted: 7 } as Failure;
    mount(failure);
    expect(pageLedger().wasShown(failure)).toBe(false);
  });
});

describe("useFieldErrors of a form whose rows come and go", () => {
  /** @param restFirst Whether the rest is read above the fields, or not at all. */
  function mountRows(first: { rows: number; failure?: Failure }, restFirst: boolean) {
    return renderHook(
      ({ rows, failure }) => {
        const errors = useFieldErrors(failure);
        const rest = restFirst ? errors.formErrors : undefined;
        return { rest, prices: Array.from({ length: rows }, (_, row) => errors.errorFor(`items.${row}.price`)) };
      },
      { initialProps: first },
    );
  }
  const second = () => invalid({ path: ["items", 1, "price"], message: "Too low." });

  it("B58 claims nothing for a row that was removed before the reply came", () => {
    pageLedger();
    const failure = second();
    const { rerender } = mountRows({ rows: 2 }, false);
    rerender({ rows: 1 });
    rerender({ rows: 1, failure });
    expect(pageLedger().wasShown(failure)).toBe(false);
  });

  it("claims what every field asks for, and what nobody asks for once the rest is read", () => {
    pageLedger();
    const [asked, read] = [second(), second()];
    mountRows({ rows: 2, failure: asked }, false);
    mountRows({ rows: 1, failure: read }, true);
    expect(pageLedger().claimsOn(asked)).toMatchObject([{ surface: "field" }]);
    expect(pageLedger().claimsOn(read)).toMatchObject([{ surface: "field" }]);
  });

  it("claims nothing for a rest that is read no more", () => {
    pageLedger();
    const failure = second();
    const { rerender } = renderHook(
      ({ isRead, failure }: { isRead: boolean; failure: Failure | undefined }) => {
        const errors = useFieldErrors(failure);
        return isRead && errors.formErrors;
      },
      { initialProps: { isRead: true, failure: undefined as Failure | undefined } },
    );
    rerender({ isRead: false, failure: undefined });
    rerender({ isRead: false, failure });
    expect(pageLedger().wasShown(failure)).toBe(false);
  });

  it.each([
    ["with the reply", undefined],
    ["after the reply", second()],
  ])("B58 gives the rest what was said of a row that goes %s, though it is read above the rows", (_, before) => {
    const { result, rerender } = mountRows({ rows: 2, ...(before && { failure: before }) }, true);
    expect(result.current.rest).toEqual([]);
    rerender({ rows: 1, failure: before ?? second() });
    expect(result.current.rest).toEqual(["items.1.price: Too low."]);
  });
});

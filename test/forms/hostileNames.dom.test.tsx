import { describe, expect, it, vi } from "vitest";
import { bindFieldErrors } from "../../src/forms/html.ts";
import { isUnsafe } from "../../src/forms/shared/names.ts";
import { pageLedger } from "../../src/ledger/ledger.ts";
import type { Invalid } from "../../src/outcome/failures.ts";

function formWith(names: readonly string[]): HTMLFormElement {
  const form = document.createElement("form");
  form.append(...names.map((name) => Object.assign(document.createElement("input"), { name })));
  document.body.replaceChildren(form);
  return form;
}

describe("messages of a server that wants to stall a form", () => {
  it("are put to one field in one list, however many they are", () => {
    const form = formWith(["name"]);
    const issues = Array.from({ length: 20_000 }, (_, index) => ({ path: ["name"], message: `${index}` }));
    const { errors, left } = bindFieldErrors(issues, form);
    expect(left).toEqual([]);
    expect(errors["name"]).toHaveLength(20_000);
    expect(errors["name"]?.at(-1)).toBe("19999");
  });

  it("are put to a hundred fields by looking through the form once", () => {
    const form = formWith(Array.from({ length: 100 }, (_, row) => `rows[${row}].a`));
    const looks = vi.spyOn(form, "querySelectorAll");
    const tries = vi.spyOn(Element.prototype, "matches");
    const issues = Array.from({ length: 1000 }, (_, index) => ({ path: ["rows", index % 100, "a"], message: "no" }));
    const { left } = bindFieldErrors(issues, form);
    const counts = [looks, tries].map(({ mock }) => mock.calls.length);
    vi.restoreAllMocks();
    expect(left).toEqual([]);
    // Each is tried once as a control, and for the focus in three ways: hidden, a group, switched off.
    expect(counts).toEqual([1, 400]);
  });

  it("are not all shown by a form when there were more than it was given", () => {
    pageLedger();
    const form = formWith(["name"]);
    const failure = (unlisted?: number): Invalid => ({
      kind: "invalid",
      status: 422,
      receivedAt: 0,
      dialect: "http",
      fields: [{ path: ["name"], message: "no" }],
      unlisted,
    });
    const [whole, part] = [failure(), failure(7)];
    for (const one of [whole, part]) bindFieldErrors(one, form);
    expect([whole, part].map((one) => pageLedger().wasShown(one))).toEqual([true, false]);
  });

  it("find no field by a name of a megabyte, and are left over", () => {
    const form = formWith(["name", "[".repeat(1000)]);
    const long = { path: ["[".repeat(1_000_000)], message: "no" };
    expect(bindFieldErrors([long], form)).toEqual({ errors: {}, left: [long] });
  });

  it.each([
    [["__proto__"]],
    [["a", "__proto__", "b"]],
    [["a.__proto__.b"]],
    [["a[__proto__]"]],
    [["a['constructor']"]],
    [['a["prototype"]']],
    [["a", 0, "constructor"]],
    [[".__proto__"]],
  ])("reach no prototype by %j", (path) => {
    expect(isUnsafe(path)).toBe(true);
    const form = formWith([path.join("."), "name", "b"]);
    expect(bindFieldErrors([{ path, message: "no" }], form)).toMatchObject({ errors: {}, left: [{ message: "no" }] });
  });

  it.each([[["proto"]], [["constructors", 0]], [["my__proto__"]], [["toString"]]])(
    "reach a field that only sounds like one: %j",
    (path) => {
      expect(isUnsafe(path)).toBe(false);
      const { errors, left } = bindFieldErrors([{ path, message: "no" }], formWith([path.join(".")]));
      expect(left).toEqual([]);
      expect(Object.entries(errors)).toEqual([[path.join("."), ["no"]]]);
    },
  );
});

import { describe, expect, it } from "vitest";
import { bindFieldErrors } from "../../src/forms/html.ts";
import { isUnsafe } from "../../src/forms/shared/names.ts";

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

import { describe, expect, it } from "vitest";
import { fieldKey, fieldName, toFieldPath } from "../../src/outcome/fieldPath.ts";

describe("the name of a field that a server made up", () => {
  // With the square of its length it would take longer than a test may.
  it.each(["[", "['", '["', "]", ".", "[a", "a]", "['a", "[[]", "[]", "\u202e", "\ud800"])(
    "is taken apart in one go, were it a hundred thousand of %j",
    (part) => {
      const name = part.repeat(100_000);
      expect(fieldKey(name).length).toBeLessThanOrEqual(name.length);
      expect(fieldKey([name])).toBe(fieldKey(name));
    },
  );

  it("keeps the last of brackets that were never closed", () => {
    expect(toFieldPath("a[b[c]")).toEqual(["a[b", "c"]);
    expect(toFieldPath("a[b")).toEqual(["a[b"]);
  });

  it("is only text, whatever objects have by that name", () => {
    expect(toFieldPath("__proto__.a")).toEqual(["__proto__", "a"]);
    expect(fieldName(["__proto__", "constructor"])).toBe("__proto__.constructor");
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });
});

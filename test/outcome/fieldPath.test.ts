import { describe, expect, it } from "vitest";
import { fieldKey, fieldName, toFieldPath } from "../../src/outcome/fieldPath.ts";

describe("the name of a field", () => {
  it.each(["items[0].name", "items[0][name]", "items['0'][\"name\"]", "items.0.name", "[items][0][name]"])(
    "B57 %s is read as its keys, and is one field however it is written",
    (name) => {
      expect(toFieldPath(name)).toEqual(["items", "0", "name"]);
      expect(fieldKey(name)).toBe("items.0.name");
    },
  );

  it("is a path as people read it, of which the empty one is the whole form", () => {
    expect(fieldName(["items", 0, "name"])).toBe("items.0.name");
    expect(fieldName([])).toBe("");
    expect(fieldKey([])).toBe("");
  });

  it("is the same as that of a list, and as a key that has brackets of its own", () => {
    expect(fieldKey("tags[]")).toBe(fieldKey(["tags"]));
    expect(fieldKey("requests[cpu]")).toBe(fieldKey(["requests[cpu]"]));
  });
});

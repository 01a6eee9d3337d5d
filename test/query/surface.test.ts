import { describe, expect, it } from "vitest";
import { type FailureKind, traits } from "../../src/outcome/failures.ts";
import { surfaceOf } from "../../src/policies/surface.ts";

const kinds = Object.keys(traits) as FailureKind[];

describe("surfaceOf", () => {
  it.each(kinds)("shows %s of a mutation where its kind says", (kind) => {
    expect(surfaceOf({ kind }, { source: "mutation" })).toBe(traits[kind].surface);
  });

  it.each(kinds)("never shows %s of a query at a field, and over data never in its place", (kind) => {
    for (const hasData of [true, false]) {
      expect(surfaceOf({ kind }, { source: "query", hasData })).not.toBe("field");
      const surface = surfaceOf({ kind }, { source: "query", hasData, surface: "boundary" });
      expect(surface).toBe(hasData ? "inline" : "boundary");
    }
  });

  it("takes the app's word over the kind's", () => {
    expect(surfaceOf({ kind: "locked" }, { source: "mutation", surface: "toast" })).toBe("toast");
    expect(surfaceOf({ kind: "not-found" }, { source: "query", surface: "silent" })).toBe("silent");
  });
});

import { expect, it } from "vitest";
import { routeOf } from "../../src/policies/surface.ts";

const route = (surface: "toast" | "inline", mounted: { toast?: boolean; inline?: boolean }) =>
  routeOf({ kind: "not-found" }, { source: "mutation", surface, mounted });

it("the word stands where there is neither a toaster nor a view: another place would be none either", () => {
  for (const surface of ["toast", "inline"] as const)
    expect(route(surface, { toast: false, inline: false })).toEqual({ surface, reason: "meta" });
});

it("a view takes the place of a toaster that is not there, and a toaster that of a view, known or not", () => {
  expect(route("toast", { toast: false })).toEqual({ surface: "inline", reason: "no-toaster" });
  expect(route("inline", { inline: false })).toEqual({ surface: "toast", reason: "no-view" });
});

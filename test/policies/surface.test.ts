import { describe, expect, it, vi } from "vitest";
import { type Failure, type FailureKind, type Surface, traits } from "../../src/outcome/failures.ts";
import { type Appearance, type Mounted, type Route, routeOf, surfaceOf } from "../../src/policies/surface.ts";

const kinds = Object.keys(traits) as FailureKind[];
const surfaces: Surface[] = ["field", "inline", "banner", "prompt", "boundary", "toast", "silent"];
const unknownOrNot = [undefined, true, false];

const mounts: Mounted[] = unknownOrNot.flatMap((field) =>
  unknownOrNot.flatMap((inline) =>
    unknownOrNot.flatMap((boundary) => unknownOrNot.map((toast) => ({ field, inline, boundary, toast }))),
  ),
);

interface Case {
  kind: FailureKind | undefined;
  at: Appearance & { mounted: Mounted };
  wanted: Surface;
  route: Route;
}

/** Every kind and an error of none, from either source, over data or not, with all that may be there or asked for. */
function* cases(): Generator<Case> {
  for (const kind of [...kinds, undefined]) {
    for (const surface of [undefined, ...surfaces]) {
      for (const source of ["query", "mutation"] as const) {
        for (const hasData of [true, false]) {
          for (const mounted of mounts) {
            const at = { source, hasData, mounted, surface };
            const wanted = surface ?? (kind ? traits[kind].surface : "inline");
            yield { kind, at, wanted, route: routeOf(kind && { kind }, at) };
          }
        }
      }
    }
  }
}

/** The cases that break a rule, short enough to be read. */
function breaking(rule: (one: Case) => boolean): string[] {
  const found: string[] = [];
  for (const one of cases()) {
    if (!rule(one)) found.push(`${one.kind} ${JSON.stringify(one.at)} → ${one.route.surface} (${one.route.reason})`);
  }
  return found.slice(0, 3);
}

describe("the routing table", () => {
  it("has one surface for whatever fails, and says what it has always said", () => {
    expect(breaking(({ route }) => surfaces.includes(route.surface))).toEqual([]);
    expect(
      breaking(
        ({ kind, at, route }) => surfaceOf(kind && { kind }, at) === route.surface && route.reason !== undefined,
      ),
    ).toEqual([]);
  });

  it.each(kinds)("shows %s where its kind says when nothing stands against it", (kind) => {
    expect(routeOf({ kind }, { source: "mutation" })).toEqual({ surface: traits[kind].surface, reason: "kind" });
  });

  it("puts messages at fields only where a form may be", () => {
    expect(
      breaking(
        ({ at, route }) => route.surface !== "field" || (at.source === "mutation" && at.mounted.field !== false),
      ),
    ).toEqual([]);
  });

  it("B26 takes away no data that is on the screen", () => {
    expect(breaking(({ at, route }) => route.surface !== "boundary" || !at.hasData)).toEqual([]);
  });

  it("leaves to a boundary only what one may claim and was asked to", () => {
    expect(
      breaking(
        ({ at, wanted, route }) =>
          route.surface !== "boundary" || (wanted === "boundary" && at.mounted.boundary !== false),
      ),
    ).toEqual([]);
  });

  it("toasts only what was asked to be, or what no view is there for, and never without a toaster beside a view", () => {
    expect(
      breaking(
        ({ at, wanted, route }) =>
          route.surface !== "toast" ||
          wanted === "toast" ||
          (at.mounted.inline === false && at.mounted.toast !== false),
      ),
    ).toEqual([]);
    expect(
      breaking(
        ({ at, route }) => route.surface !== "toast" || at.mounted.toast !== false || at.mounted.inline === false,
      ),
    ).toEqual([]);
  });

  it("keeps quiet only about what was asked to be silent, and always about that", () => {
    expect(breaking(({ wanted, route }) => (route.surface === "silent") === (wanted === "silent"))).toEqual([]);
  });

  it("shows nothing in a view that is known not to be there while a toaster may", () => {
    const inViews = ["inline", "banner", "prompt"];
    expect(
      breaking(
        ({ at, route }) =>
          !inViews.includes(route.surface) || at.mounted.inline !== false || at.mounted.toast === false,
      ),
    ).toEqual([]);
  });

  it("strays from the word it was given only for a reason", () => {
    expect(
      breaking(({ at, wanted, route }) => {
        const own = at.surface === undefined ? "kind" : "meta";
        return (route.surface === wanted) === (route.reason === own);
      }),
    ).toEqual([]);
  });

  it.each<[string, FailureKind, Appearance, Route]>([
    ["a read has no fields", "invalid", { source: "query" }, { surface: "inline", reason: "no-fields" }],
    [
      "no form is there",
      "invalid",
      { source: "mutation", mounted: { field: false } },
      { surface: "inline", reason: "no-form" },
    ],
    [
      "data is on the screen",
      "not-found",
      { source: "query", hasData: true, surface: "boundary" },
      { surface: "inline", reason: "data-on-screen" },
    ],
    [
      "no boundary claims it",
      "forbidden",
      { source: "query", surface: "boundary", mounted: { boundary: false } },
      { surface: "inline", reason: "no-boundary" },
    ],
    [
      "no view is there",
      "locked",
      { source: "mutation", mounted: { inline: false } },
      { surface: "toast", reason: "no-view" },
    ],
    [
      "neither form nor view is there",
      "invalid",
      { source: "mutation", mounted: { field: false, inline: false } },
      { surface: "toast", reason: "no-view" },
    ],
    [
      "no toaster is there",
      "conflict",
      { source: "mutation", surface: "toast", mounted: { toast: false } },
      { surface: "inline", reason: "no-toaster" },
    ],
    [
      "the app wants silence",
      "conflict",
      { source: "mutation", surface: "silent", mounted: { inline: false } },
      { surface: "silent", reason: "meta" },
    ],
  ])("says that %s", (_, kind, at, route) => {
    expect(routeOf({ kind }, at)).toEqual(route);
  });
});

describe("the app's word", () => {
  const failure = { kind: "locked", status: 423, receivedAt: 0, dialect: "test" } as Failure;
  const at = { source: "mutation" } as const;

  it("of a query or mutation wins over the one for all, which wins over the kind's", () => {
    expect(routeOf(failure, { ...at, surface: "toast", rule: "silent" })).toEqual({ surface: "toast", reason: "meta" });
    expect(routeOf(failure, { ...at, rule: "silent" })).toEqual({ surface: "silent", reason: "app" });
    expect(routeOf(failure, at)).toEqual({ surface: "banner", reason: "kind" });
  });

  it("by kind leaves the kinds that it does not name to the next", () => {
    const rule = { locked: "prompt" } as const;
    expect(surfaceOf(failure, { ...at, surface: { conflict: "toast" }, rule })).toBe("prompt");
    expect(surfaceOf(failure, { ...at, surface: { locked: undefined } })).toBe("banner");
  });

  it("as a function is told the failure and where it is, and nothing of other words", () => {
    const surface = vi.fn(() => "toast" as const);
    const place = { source: "query", hasData: true, mounted: { inline: true } } as const;
    expect(surfaceOf(failure, { ...place, surface, rule: "silent" })).toBe("toast");
    expect(surface).toHaveBeenCalledExactlyOnceWith(failure, place);
  });

  it.each<[string, unknown]>([
    [
      "a function that throws",
      () => {
        throw new Error("no");
      },
    ],
    ["a function that does not answer", () => undefined],
    ["a function that promises", async () => "toast"],
    ["a place that there is not", "sidebar"],
    ["what every object has", { ...failure, locked: Object }],
    ["null", null],
    ["a number", 7],
  ])("%s is no answer, and hides no failure", (_, word) => {
    expect(routeOf(failure, { ...at, surface: word as "toast" })).toEqual({ surface: "banner", reason: "kind" });
    expect(routeOf(failure, { ...at, rule: word as "toast" })).toEqual({ surface: "banner", reason: "kind" });
  });

  it("for all holds for an error that no API sent; one by failure is not asked", () => {
    const ask = vi.fn(() => "toast" as const);
    expect(surfaceOf(undefined, { ...at, surface: "toast" })).toBe("toast");
    expect(surfaceOf(undefined, { ...at, surface: ask })).toBe("inline");
    expect(surfaceOf(undefined, { ...at, surface: { locked: "toast" } })).toBe("inline");
    expect(ask).not.toHaveBeenCalled();
  });
});

import { describe, expect, it } from "vitest";
import { toIssues } from "../../src/forms/shared/issues.ts";
import { bracketed, isUnsafe } from "../../src/forms/shared/names.ts";
import { place } from "../../src/forms/shared/place.ts";
import { ApiError } from "../../src/outcome/ApiError.ts";
import type { Failure } from "../../src/outcome/failures.ts";
import { fieldName } from "../../src/outcome/fieldPath.ts";

const invalid: Failure = {
  kind: "invalid",
  status: 422,
  receivedAt: 0,
  dialect: "http",
  fields: [{ path: ["name"], message: "Taken." }],
};

describe("what messages are read from", () => {
  it("is a failure, the error that carries it, a list of issues, or a schema's result", () => {
    const issues = [{ message: "Taken.", path: ["name"] }];
    for (const source of [invalid, new ApiError(invalid, { method: "POST", url: "/" }), issues, { issues }])
      expect(toIssues(source)).toEqual(invalid.fields);
  });

  it("B23 is also an error that wraps one of ours, by cause or among several, of which the nearest counts", () => {
    const error = new ApiError(invalid, { method: "POST", url: "/" });
    const outer = new Error("Not saved.", { cause: error });
    for (const source of [
      outer,
      new AggregateError([new Error("one"), outer]),
      new Error("Not saved.", { cause: invalid }),
    ])
      expect(toIssues(source)).toEqual(invalid.fields);
    const nearer = new ApiError({ ...invalid, kind: "locked" }, error.request);
    expect(toIssues(new AggregateError([outer, nearer]))).toEqual([]);
  });

  it.each([
    ["no carrier", new Error("Not saved.")],
    ["a kind of the app's own", Object.assign(new Error("Not saved."), { kind: "invalid" })],
    [
      "what lets nobody look",
      Object.defineProperty({}, "failure", {
        get: () => {
          throw new Error("no");
        },
      }),
    ],
  ])("has none in an error that came from elsewhere: %s", (_, source) => {
    expect(toIssues(source as Error)).toEqual([]);
  });

  it("has none when it is of another kind, or nothing at all", () => {
    const sources = [undefined, null, [], {}, { issues: undefined }, { ...invalid, kind: "locked" } as Failure];
    for (const source of sources) expect(toIssues(source)).toEqual([]);
  });

  it("is a conflict that names fields; one that names none is nothing for a form", () => {
    const { fields, ...conflict } = { ...invalid, kind: "conflict", status: 409, message: "It exists." } as const;
    expect(toIssues({ ...conflict, fields })).toEqual(fields);
    for (const fields of [undefined, [], "email"])
      expect(toIssues({ ...conflict, fields: fields as undefined })).toEqual([]);
  });

  it("is about the whole form when a form is refused and no field is named, with the server's words or without", () => {
    expect(toIssues({ ...invalid, fields: [], message: "The dates overlap." })).toEqual([
      { path: [], message: "The dates overlap." },
    ]);
    expect(toIssues({ ...invalid, fields: [] })).toEqual([{ path: [], message: "" }]);
  });

  it("may write keys as objects, and a path of no key is the whole form", () => {
    const path = [{ key: "items" }, { key: 0 }, { key: Symbol.for("x") }];
    expect(toIssues([{ message: "a", path }, { message: "b" }, { message: "c", path: undefined }])).toMatchObject([
      { path: ["items", 0, "Symbol(x)"] },
      { path: [] },
      { path: [] },
    ]);
  });
});

describe("B57 a path in the syntax of a form library", () => {
  it.each([
    [["items", 0, "name"], "items.0.name", "items[0].name"],
    [["items", "0", "name"], "items.0.name", "items[0].name"],
    [["a", 0, 1], "a.0.1", "a[0][1]"],
    [["a/b", "c~d"], "a/b.c~d", "a/b.c~d"],
    [["name"], "name", "name"],
  ])("%j is %s or %s", (path, dots, brackets) => {
    expect(fieldName(path)).toBe(dots);
    expect(bracketed(path)).toBe(brackets);
  });

  it.each([["__proto__"], ["a.__proto__.b"], ["a", "constructor"], ["a[prototype]"]])("%s is refused", (...path) => {
    expect(isUnsafe(path)).toBe(true);
    const fields = [{ path, message: "No." }];
    expect(place({ ...invalid, fields }, () => ({ name: "x", control: undefined })).left).toEqual(fields);
  });

  it("is not refused for a word that merely begins alike", () => {
    expect(isUnsafe(["constructors", "my__proto__"])).toBe(false);
  });

  it("is not shortened when it begins with an index", () => {
    const asked: string[] = [];
    place([{ message: "No.", path: [0, "name"] }], (path) => void asked.push(fieldName(path)));
    expect(asked).toEqual(["0.name"]);
  });

  it("may not be given another name that is refused", () => {
    const options = { names: { a: "__proto__" } };
    const asked: string[] = [];
    place([{ message: "No.", path: ["a"] }], (path) => void asked.push(fieldName(path)), options);
    expect(asked).toEqual([]);
  });
});

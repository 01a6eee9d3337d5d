import { describe, expect, it } from "vitest";
import { fromDocument, fromLoc, isLocation, withoutLocation } from "../../../src/dialects/common/fields/location.ts";

type Path = readonly (string | number)[];
const paths = (listed: boolean, ...all: Path[]) =>
  withoutLocation(
    all.map((path) => ({ path, message: "is wrong" })),
    listed,
  ).map(({ path }) => path);

describe("the part of the request before the names of fields", () => {
  it("goes from a list, where a program wrote the paths", () => {
    expect(paths(true, ["query", "page"], ["body", "items", 0])).toEqual([["page"], ["items", 0]]);
  });

  it("stays in a map, whose keys are the form's own words, unless one is what no form calls a field", () => {
    expect(paths(false, ["path", "from"], ["query", "page"])).toEqual([
      ["path", "from"],
      ["query", "page"],
    ]);
    expect(paths(false, ["path", "from"], ["body", "page"])).toEqual([["from"], ["page"]]);
  });

  it("is a field of that name where nothing goes on after it, and then it is one for all", () => {
    expect(paths(true, ["path"], ["query", "page"])).toEqual([["path"], ["query", "page"]]);
  });

  it("is none when one of the paths begins otherwise, and what concerns the form says nothing of it", () => {
    expect(paths(true, ["query", "page"], ["name"])).toEqual([["query", "page"], ["name"]]);
    expect(paths(true, ["query", "page"], [])).toEqual([["page"], []]);
  });

  it("is a word by itself, however it is cased, and no part of one", () => {
    expect(["Body", "request_body", "headers", "bodywork", "subquery", 0].map(isLocation)).toEqual([
      ...[true, true, true, false, false, false],
    ]);
  });
});

describe("a pointer into a JSON:API document", () => {
  it.each([
    [["data", "attributes", "title"], ["title"]],
    [["data", "relationships", "author"], ["author"]],
    [
      ["data", 0, "attributes", "title"],
      [0, "title"],
    ],
    [
      ["data", "attributes", "meta", "attributes"],
      ["meta", "attributes"],
    ],
    [
      ["meta", "attributes"],
      ["meta", "attributes"],
    ],
  ] as const)("%j names the field %j", (pointer, field) => {
    expect(fromDocument(pointer)).toEqual(field);
  });
});

describe("FastAPI's loc", () => {
  it("of a body that is no JSON names an offset, which is no field", () => {
    expect(fromLoc(["body", 17], "json_invalid")).toEqual([]);
    expect(fromLoc(["body", 0], "missing")).toEqual(["body", 0]);
    expect(fromLoc(["body", "settings"], "json_type")).toEqual(["body", "settings"]);
  });

  it("of the body alone is the form, and of one other part a field of that name", () => {
    expect(fromLoc(["body"], "missing")).toEqual([]);
    expect(fromLoc(["query"], "missing")).toEqual(["query"]);
  });
});

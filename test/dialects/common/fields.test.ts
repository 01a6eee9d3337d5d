import { describe, expect, it } from "vitest";
import { pathsOf, read } from "./read.ts";

const message = "Please look again";

describe("the path of a field", () => {
  it.each([
    ["items[0].name", ["items", 0, "name"]],
    ["items.0.name", ["items", 0, "name"]],
    ["items[0][price]", ["items", 0, "price"]],
    ["page[limit]", ["page", "limit"]],
    ["annotations[example.com/team]", ["annotations", "example.com/team"]],
    ["['a.b'].c", ["a.b", "c"]],
    ["$.age", ["age"]],
    ["$", []],
    ["", []],
    ["/a~1b/0/c~0d", ["a/b", 0, "c~d"]],
    ["#/name", ["name"]],
    ["path", ["path"]],
    ["query", ["query"]],
    ["007", ["007"]],
  ])("is read out of %j", async (field, path) => {
    expect(await read(422, { message, errors: [{ field, message: "is wrong" }] })).toMatchObject({
      fields: [{ path }],
    });
  });

  it("loses the part of the request before it only where all of them have one", async () => {
    const list = (...locs: unknown[]) => ({ detail: locs.map((loc) => ({ loc, msg: "is wrong" })) });
    expect(await pathsOf(422, list(["body", "path"], ["query", "query"]))).toEqual(['["path"]', '["query"]']);
    expect(await pathsOf(422, list(["path"], ["name"]))).toEqual(['["path"]', '["name"]']);
    expect(await pathsOf(422, list(["path", "to"], ["name"]))).toEqual(['["path","to"]', '["name"]']);
    expect(await pathsOf(422, list(["body"], ["body", "name"]))).toEqual(["[]", '["name"]']);
    expect(await pathsOf(400, { message, errors: [{ path: "/body/name", message: "is wrong" }] })).toEqual([
      '["name"]',
    ]);
  });

  it("keeps a form's own word in a map", async () => {
    expect(
      await pathsOf(422, { errors: { body: ["is empty"], path: ["is taken"], "query.term": ["is empty"] } }),
    ).toEqual(['["body"]', '["path"]', '["query","term"]']);
    expect(await pathsOf(400, { message, details: { "requestBody.name": { message: "invalid text" } } })).toEqual([
      '["name"]',
    ]);
  });

  it.each(["non_field_errors", "nonFieldErrors", "base", "", "formErrors", "_errors", "__all__", "$"])(
    "is the form as a whole under %j",
    async (key) => {
      expect(await pathsOf(422, { errors: { [key]: ["is not complete"], name: ["is empty"] } })).toEqual([
        "[]",
        '["name"]',
      ]);
    },
  );
});

describe("the messages about fields", () => {
  it("stay several, in order, and each once", async () => {
    const errors = { name: ["is short", "has a blank", "is short"], email: ["is short"] };
    const { fields } = await read(422, { message, errors });
    expect(fields?.map(({ path, message: words }) => `${path.join(".")} ${words}`)).toEqual([
      "name is short",
      "name has a blank",
      "email is short",
    ]);
  });

  it("lose nothing that names no field", async () => {
    const errors = [
      { message: "The dates overlap" },
      { field: "name", message: "is empty" },
      { message: "The room is taken" },
    ];
    expect(await pathsOf(400, { errors })).toEqual(["[]", '["name"]', "[]"]);
  });

  it("are not made of a headline that an entry repeats", async () => {
    expect(await read(400, { message, errors: [{ message }] })).not.toHaveProperty("fields");
  });

  it.each([
    [{ property: "email", constraints: { isEmail: "must be an address" } }, [["email"]]],
    [
      { property: "address", children: [{ property: "city", constraints: { isIn: "must be ours" } }] },
      [["address", "city"]],
    ],
    [{ memberNames: ["From", "To"], errorMessage: "The dates overlap" }, [["From"], ["To"]]],
    [{ instancePath: "", params: { missingProperty: "name" }, message: "is missing" }, [["name"]]],
    [{ path: [{ key: "items" }, { key: 0 }], message: "is wrong" }, [["items", 0]]],
    [{ attr: "address.street", detail: "is empty", code: "blank" }, [["address", "street"]]],
    [
      { location: "maxResults", locationType: "parameter", message: "is too high", reason: "invalid" },
      [["maxResults"]],
    ],
    [{ context: { propertyName: ["email"] }, message: "is wrong" }, [["email"]]],
    [{ message: "is wrong", meta: { param_name: "email" } }, [["email"]]],
    [{ name: "ValidatorError", message: "is wrong", path: "email" }, [["email"]]],
    [{ name: "email", reason: "is wrong" }, [["email"]]],
    [{ parameters: { ids: ["x"] }, message: "is wrong" }, [["ids"]]],
    [{ FailedField: "Name", Tag: "required", Value: "two words" }, [["Name"]]],
    [{ argument_name: "zone", help_message: "must be ours", reason: "constraint" }, [["zone"]]],
    [{ messages: [{ message: "is taken", field: ["email"] }] }, [["email"]]],
    [{ message: "is wrong", target: { name: "email", type: "field", value: "two words" } }, [["email"]]],
    [{ message: "is wrong", parameter: { name: "page", in: "query" } }, [["page"]]],
    // Names that nobody has listed, by what they are made of.
    [{ message: "is wrong", offending_field: "email" }, [["email"]]],
    [{ message: "is wrong", attributeName: "email" }, [["email"]]],
    [{ message: "is wrong", jsonPath: "$.items[0]" }, [["items", 0]]],
    [{ message: "is wrong", profile: "email", filePath: "a", hasProperty: "b" }, [[]]],
  ])("name their field as %j does", async (entry, paths) => {
    expect(await pathsOf(400, { message, errors: [entry] })).toEqual(paths.map((path) => JSON.stringify(path)));
  });

  it.each([
    { details: { zone: "eu", tries: 3 } },
    { details: { resource: "user", id: "7" } },
    { details: "Key (email)=(a) exists." },
    { data: { status: 400 } },
    { errors: {} },
    { errors: [] },
    { context: { region: "eu-west-1" } },
  ])("are not taken for some in %j", async (part) => {
    expect(await read(400, { message, ...part })).toMatchObject({ kind: "bad-request", message });
  });

  it.each([
    [{ errors: [{ name: "size", messages: ["is small", "is odd"] }] }, ["size is small", "size is odd"]],
    [{ validationErrors: [{ field: "size", errors: ["is small"] }] }, ["size is small"]],
    [{ errors: [{ name: "notResolvable", path: ["image"], link: { id: "x" } }] }, ["image notResolvable"]],
    [{ errors: [{ field: "size", tag: "min", value: "two words" }] }, ["size min"]],
    [{ errors: { size: { rule: "min", value: "two words" } } }, ["size min"]],
    [{ field: "size", params: ["size", "two words"] }, [`size ${message}`]],
    [{ errors: [{}, { path: ["is empty"] }] }, ["1.path is empty"]],
    [{ context_info: { errors: [{ name: "size", message: "is small" }] } }, ["size is small"]],
    [{ badRequestDetail: { fields: [{ field: "size", description: "is small" }] } }, ["size is small"]],
    [{ _embedded: { errors: [{ path: "size", message: "is small" }] } }, ["size is small"]],
    [{ Elements: [{ Id: "1", ValidationErrors: [{ Message: "One is too small" }] }] }, [" One is too small"]],
    [{ invalid_parameters: [{ field: "size", error: "is small" }] }, ["size is small"]],
    [{ time: "now", classViolations: [], parameterViolations: [{ path: "a.b", message: "is 0" }] }, ["a.b is 0"]],
    [{ errors: { form_errors: ["They differ"], field_errors: { a: ["is 0"] } } }, [" They differ", "a is 0"]],
  ])("are found in %j", async (part, fields) => {
    const { fields: found = [] } = await read(400, { message, ...part });
    expect(found.map(({ path, message: words }) => `${path.join(".")} ${words}`)).toEqual(fields);
  });

  it.each([
    { fieldName: "email" },
    { error_path: "email" },
    { invalidParam: "email" },
    { details: { attribute: "email" } },
    { _embedded: { details: { property_name: "email" } } },
    { schemaErrors: { email: [message] } },
    { constraint_problems: [{ field: "email", message }] },
  ])("are as many as are named beside the message: %j", async (part) => {
    expect(await pathsOf(422, { message, ...part })).toEqual(['["email"]']);
  });

  it.each([
    { details: { existing: { title: "Original title", tags: ["two words"] } } },
    { data: { latest: { name: "Big project" } } },
    { context: { server_version: { owner: { name: "Two words" } } } },
    { details: { resource: "invoice 12" } },
    { details: { data: { notes: "two words" } } },
  ])("are not made of the record that a conflict shows: %j", async (part) => {
    expect(await read(409, { message, ...part })).not.toHaveProperty("fields");
    expect(await read(412, { message, ...part })).not.toHaveProperty("fields");
    expect(await read(409, { detail: { current: { notes: "two words" } } })).not.toHaveProperty("fields");
  });

  it.each([
    { details: [{ field: "email", message: "is taken" }] },
    { details: { errors: { email: "is taken" } } },
    { details: { field: "email" } },
    { errors: { email: "is taken" } },
  ])("are those that a conflict names: %j", async (part) => {
    expect(await pathsOf(409, { message, ...part })).toEqual(['["email"]']);
  });

  it("have names that are no codes of the reply", async () => {
    const errors = [{ name: "Cart.Currency", details: "must be filled" }];
    expect(await read(422, { errors })).not.toHaveProperty("code");
    expect(await read(403, { errors: [{ name: "NotYours", message }] })).toMatchObject({ code: "NotYours" });
  });

  it.each([
    { data: { debug: "Traceback (most recent call last): here", arguments: ["It is not one"] } },
    { details: { stack: "at one point", sql: "select all of them" } },
    { data: { query: "SELECT * FROM users" } },
    { details: { value: "two words", input: "two words", rejected_value: "two words" } },
    { params: { limit: 5, value: "two words" } },
    { details: { reason: "The card was declined" } },
    { context_info: { conflicts: [{ type: "folder", name: "Pictures" }] } },
    { metadata: { note: "some words here", messages: ["some words here"] } },
    { errors: ["INVALID_TOKEN_X"] },
    { invalid_emails: ["two words"], invalidIds: ["a1"] },
  ])("are not made of traces, queries, codes and what a person typed: %j", async (part) => {
    const outcome = await read(400, { message, ...part });
    expect(outcome).toMatchObject({ kind: "bad-request", message });
    expect(outcome).not.toHaveProperty("fields");
  });

  it.each([
    [{ _original: { tags: ["two words"] }, details: [{ path: ["email"], message: "is no address" }] }, ['["email"]']],
    [{ details: ["This field may not be blank."] }, ['["details"]']],
    [{ query: "must not be empty", name: "is too short" }, ['["query"]', '["name"]']],
    [{ name: { errors: [{ errorMessage: "is short" }], attemptedValue: "two words" } }, ['["name"]']],
    [{ children: { name: ["is too long"] } }, ['["children","name"]']],
    [{ err: "It may not be so", flags: ["a", "b"] }, []],
    [{ status_info: { code: "a_b", message: "It may not be so" } }, []],
    [{ message: ["One is wrong", "Two is wrong"] }, ["[]", "[]"]],
  ])("name their fields by the keys of a map alone, and by those of no envelope: %j", async (body, paths) => {
    expect(await pathsOf(400, body)).toEqual(paths);
  });

  it("are not what was typed either where nothing is said of it", async () => {
    const outcome = await read(422, { errors: [{ value: "two words" }] });
    expect(JSON.stringify(outcome)).not.toContain("two words");
  });

  it("have a depth, and what lies deeper is left", async () => {
    const nested = (depth: number): unknown => (depth === 0 ? ["is wrong"] : { a: nested(depth - 1) });
    expect(await pathsOf(422, { message, errors: nested(15) })).toHaveLength(1);
    expect(await pathsOf(422, { message, errors: nested(50) })).toHaveLength(0);
  });
});

describe("a text that puts places before its words", () => {
  it.each([
    ["body/items/0/name must be string", [[["items", 0, "name"], "must be string"]]],
    ["querystring/path must be integer", [[["path"], "must be integer"]]],
    [
      "data/a~1b must be one of 1, 2, body must be whole",
      [
        [["a/b"], "must be one of 1, 2"],
        [[], "body must be whole"],
      ],
    ],
    ["data must have required property 'a.b'", [[["a.b"], "must have required property 'a.b'"]]],
  ])("is a list of fields: %s", async (text, fields) => {
    const issues = fields.map(([path, words]) => ({ path, message: words }));
    expect(await read(400, { message: text })).toMatchObject({ kind: "invalid", message: text, fields: issues });
  });

  it("is read whole, however long, and the same once", async () => {
    const all = Array.from({ length: 100 }, (_, index) => `body/items/${index} must be string`);
    const { fields } = await read(400, { message: [...all, ...all].join(", ") });
    expect(fields).toHaveLength(100);
    expect(fields?.at(-1)).toEqual({ path: ["items", 99], message: "must be string" });
  });

  it.each([
    "body must be object",
    "Body/mind must be one",
    "The text body/name must be string",
    "data is missing, params are wrong",
    "email must be an email",
    "lines.1.sku should not be empty",
  ])("is none when prose comes first or no field is named: %s", async (text) => {
    const outcome = await read(400, { message: text });
    expect(outcome).toMatchObject({ kind: "bad-request", message: text });
    expect(outcome).not.toHaveProperty("fields");
  });

  it("gives way to what is listed besides", async () => {
    const errors = [{ instancePath: "/name", message: "is too short" }];
    expect(await read(400, { message: "body/name must be longer", errors })).toMatchObject({
      fields: [{ path: ["name"], message: "is too short" }],
    });
  });
});

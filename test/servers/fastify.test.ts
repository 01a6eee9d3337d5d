import fastify, { type FastifyError } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, askByApi } from "./ask.ts";

const schema = {
  params: { type: "object", properties: { region: { enum: ["eu", "us"] } } },
  querystring: { type: "object", properties: { path: { type: "integer" } } },
  body: {
    type: "object",
    required: ["email"],
    properties: {
      email: { type: "string", format: "email" },
      lines: {
        type: "array",
        items: {
          type: "object",
          required: ["sku"],
          properties: { sku: { type: "string" }, quantity: { type: "integer", minimum: 1 } },
        },
      },
    },
  },
};
const wrong = { email: "ada", lines: [{ quantity: 1 }, { sku: "a", quantity: 0 }] };
const right = { email: "ada@example.com", lines: [] };

const first = fastify({ bodyLimit: 500 });
const all = fastify({ ajv: { customOptions: { allErrors: true } }, genReqId: () => "req-7f" });
const urls = { first: "", all: "" };

beforeAll(async () => {
  first.post("/orders/:region", { schema }, () => ({}));
  first.get("/crash", () => Promise.reject(new Error("connect ECONNREFUSED 127.0.0.1:5432")));
  first.get("/shipped", () => {
    const error: Partial<FastifyError> = new Error("Order 7 has left the house yesterday");
    throw Object.assign(error, { statusCode: 409, code: "ORDER_SHIPPED" });
  });

  all.post("/joined/:region", { schema }, () => ({}));
  all.addHook("onSend", async (request, reply) => void reply.header("X-Request-Id", request.id));
  await all.register(async (scope) => {
    scope.setErrorHandler<FastifyError>((error, request, reply) =>
      reply.status(422).send({
        message: "The order could not be read",
        reqId: `body-${request.id}`,
        errors: error.validation,
      }),
    );
    scope.post("/listed", { schema: { body: schema.body } }, () => ({}));
  });
  [urls.first, urls.all] = await Promise.all([first.listen({ port: 0 }), all.listen({ port: 0 })]);
});

afterAll(() => Promise.all([first.close(), all.close()]));

describe("the schemas of Fastify", () => {
  const code = "FST_ERR_VALIDATION";

  it("name the first field that is wrong before their words", async () => {
    const told = await ask(`${urls.first}/orders/eu`, { ...right, lines: [{ sku: "a" }, { sku: "b", quantity: 0 }] });
    expect(told).toMatchObject({ kind: "invalid", code, fields: [{ path: ["lines", 1, "quantity"] }] });
    expect(told.fields?.[0]?.message).toBe("must be >= 1");
  });

  it("name all fields in one text, those that are missing in the words", async () => {
    const told = await askByApi(urls.all, "/joined/eu", wrong);
    expect(told).toMatchObject({ kind: "invalid", code, requestId: "req-7f" });
    expect(told.fields).toEqual([
      { path: ["email"], message: 'must match format "email"' },
      { path: ["lines", 0, "sku"], message: "must have required property 'sku'" },
      { path: ["lines", 1, "quantity"], message: "must be >= 1" },
    ]);
  });

  it.each([
    ["the part of the address", "/orders/mars", ["region"], "must be equal to one of the allowed values"],
    ["the field that is called path", "/orders/eu?path=home", ["path"], "must be integer"],
  ])("name %s without the part of the request", async (_, path, field, message) => {
    expect(await ask(urls.first + path, right)).toMatchObject({ kind: "invalid", fields: [{ path: field, message }] });
  });

  it("list all fields when an app sends them on, with its own words and its own request id", async () => {
    expect(await ask(`${urls.all}/listed`, wrong)).toMatchObject({
      kind: "invalid",
      message: "The order could not be read",
      requestId: "body-req-7f",
      fields: [
        { path: ["email"], message: 'must match format "email"' },
        { path: ["lines", 0, "sku"], message: "must have required property 'sku'" },
        { path: ["lines", 1, "quantity"], message: "must be >= 1" },
      ],
    });
  });
});

describe("Fastify", () => {
  it.each([
    ["{oops", "application/json", "bad-request", "FST_ERR_CTP_INVALID_JSON_BODY"],
    ["", "application/json", "bad-request", "FST_ERR_CTP_EMPTY_JSON_BODY"],
    [JSON.stringify({ email: "a".repeat(600) }), "application/json", "content-too-large", "FST_ERR_CTP_BODY_TOO_LARGE"],
    ["<order/>", "application/xml", "unsupported-media-type", "FST_ERR_CTP_INVALID_MEDIA_TYPE"],
  ])("blames no field for a body that it cannot read: %.8s as %s", async (body, type, kind, code) => {
    const told = await ask(`${urls.first}/orders/eu`, body, type);
    expect(told).toMatchObject({ kind, code });
    expect(told).not.toHaveProperty("fields");
  });

  it("says that a body is too large, and of a media type no more than its status", async () => {
    const large = await ask(`${urls.first}/orders/eu`, { email: "a".repeat(600) });
    expect(large.message).toBe("Request body is too large");
    expect(await ask(`${urls.first}/orders/eu`, "<order/>", "application/xml")).not.toHaveProperty("message");
  });

  it("tells a person nothing of its routes, and nothing of what crashed", async () => {
    const [missing, crashed] = await Promise.all([ask(`${urls.first}/nowhere`), ask(`${urls.first}/crash`)]);
    expect([missing.kind, crashed.kind]).toEqual(["not-found", "server-error"]);
    for (const told of [missing, crashed]) expect(told).not.toHaveProperty("message");
  });

  it("says what an app throws for people", async () => {
    expect(await ask(`${urls.first}/shipped`)).toMatchObject({
      kind: "conflict",
      code: "ORDER_SHIPPED",
      message: "Order 7 has left the house yesterday",
    });
  });
});

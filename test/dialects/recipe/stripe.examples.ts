import type { Example } from "faultline";

/** From docs.stripe.com/api/errors: the attributes are its own; it prints no whole bodies, so the sentences are in its style. */
export const examples: readonly Example[] = [
  {
    id: "stripe-402",
    title: "The card was declined",
    request: { method: "POST", path: "/v1/charges" },
    response: {
      status: 402,
      headers: { "request-id": "req_a1b2c3" },
      body: {
        error: {
          type: "card_error",
          code: "card_declined",
          decline_code: "insufficient_funds",
          message: "Your card has insufficient funds.",
          charge: "ch_1",
          doc_url: "https://stripe.com/docs/error-codes/card-declined",
        },
      },
    },
    expected: {
      kind: "unprocessable",
      message: "Your card has insufficient funds.",
      code: "insufficient_funds",
      requestId: "req_a1b2c3",
      helpUrl: "https://stripe.com/docs/error-codes/card-declined",
    },
  },
  {
    id: "stripe-402-field",
    title: "A card's number is wrong: a message for its field",
    request: { method: "POST", path: "/v1/tokens" },
    response: {
      status: 402,
      body: {
        error: {
          type: "card_error",
          code: "incorrect_number",
          param: "card[number]",
          message: "Your card number is incorrect.",
        },
      },
    },
    expected: {
      kind: "invalid",
      code: "incorrect_number",
      fields: [{ path: ["card", "number"], message: "Your card number is incorrect.", code: "incorrect_number" }],
    },
  },
  {
    id: "stripe-400",
    title: "A parameter is missing",
    request: { method: "POST", path: "/v1/customers" },
    response: {
      status: 400,
      body: {
        error: {
          type: "invalid_request_error",
          code: "parameter_missing",
          param: "items[0][price]",
          message: "Missing required param: items[0][price].",
        },
      },
    },
    expected: {
      kind: "invalid",
      code: "parameter_missing",
      message: undefined,
      fields: [
        {
          path: ["items", 0, "price"],
          message: "Missing required param: items[0][price].",
          code: "parameter_missing",
        },
      ],
    },
  },
  {
    id: "stripe-404",
    title: "No such customer: words for a developer",
    request: { method: "GET", path: "/v1/customers/cus_1" },
    response: {
      status: 404,
      body: {
        error: {
          type: "invalid_request_error",
          code: "resource_missing",
          param: "id",
          message: "No such customer: 'cus_1'",
        },
      },
    },
    expected: { kind: "not-found", code: "resource_missing", message: undefined },
  },
  {
    id: "stripe-400-key",
    title: "A key was used again for something else",
    request: { method: "POST", path: "/v1/charges" },
    response: {
      status: 400,
      body: { error: { type: "idempotency_error", message: "Keys for idempotent requests can only be used once." } },
    },
    expected: { kind: "conflict", code: "idempotency_error" },
  },
  {
    id: "stripe-424",
    title: "Something that Stripe depends on failed",
    request: { method: "POST", path: "/v1/charges" },
    response: { status: 424, body: { error: { type: "api_error", message: "An external dependency failed." } } },
    expected: { kind: "bad-gateway", status: 424, code: "api_error" },
  },
  {
    id: "stripe-429",
    title: "Too many requests",
    request: { method: "GET", path: "/v1/charges" },
    response: {
      status: 429,
      headers: { "stripe-should-retry": "true" },
      body: { error: { type: "invalid_request_error", code: "rate_limit", message: "Request rate limit exceeded." } },
    },
    expected: { kind: "rate-limited", code: "rate_limit", mayRetry: true, message: undefined },
  },
  {
    id: "stripe-200-list",
    title: "A page of a list",
    request: { method: "GET", path: "/v1/charges" },
    response: { status: 200, body: { object: "list", url: "/v1/charges", has_more: true, data: [{ id: "ch_1" }] } },
    expected: { kind: "success", data: [{ id: "ch_1" }], page: { hasNext: true } },
  },
];

import type { Example } from "faultline";

/** From the public reference of this API: the properties are its own, the sentences in its style. */
export const examples: readonly Example[] = [
  {
    id: "paypal-400",
    title: "A field is missing",
    request: { method: "POST", path: "/v2/checkout/orders" },
    response: {
      status: 400,
      headers: { "Paypal-Debug-Id": "b1d1f06c7246c" },
      body: {
        name: "INVALID_REQUEST",
        message: "Request is not well-formed, syntactically incorrect, or violates schema.",
        debug_id: "b1d1f06c7246c",
        details: [
          {
            field: "/purchase_units/0/amount/value",
            value: "-1",
            location: "body",
            issue: "CANNOT_BE_NEGATIVE",
            description: "Must be greater than or equal to zero.",
          },
          {
            field: "prefer",
            location: "header",
            issue: "INVALID_PARAMETER_VALUE",
            description: "The value of a field is invalid.",
          },
        ],
        links: [
          {
            href: "https://developer.paypal.com/docs/api/orders/v2/#error-CANNOT_BE_NEGATIVE",
            rel: "information_link",
            method: "GET",
          },
        ],
      },
    },
    expected: {
      kind: "invalid",
      code: "INVALID_REQUEST",
      requestId: "b1d1f06c7246c",
      helpUrl: "https://developer.paypal.com/docs/api/orders/v2/#error-CANNOT_BE_NEGATIVE",
      fields: [
        {
          path: ["purchase_units", 0, "amount", "value"],
          message: "Must be greater than or equal to zero.",
          code: "CANNOT_BE_NEGATIVE",
        },
        { path: [], message: "The value of a field is invalid.", code: "INVALID_PARAMETER_VALUE" },
      ],
    },
  },
  {
    id: "paypal-422",
    title: "The instrument was declined",
    request: { method: "POST", path: "/v2/checkout/orders/1/capture" },
    response: {
      status: 422,
      body: {
        name: "UNPROCESSABLE_ENTITY",
        message: "The requested action could not be performed, semantically incorrect, or failed business validation.",
        debug_id: "a2d2",
        details: [
          {
            issue: "INSTRUMENT_DECLINED",
            description:
              "The instrument presented was either declined by the processor or bank, or it can't be used for this payment.",
          },
        ],
        links: [{ href: "https://www.paypal.com/checkoutnow?token=1", rel: "redirect", method: "GET" }],
      },
    },
    expected: {
      kind: "unprocessable",
      code: "INSTRUMENT_DECLINED",
      requestId: "a2d2",
      message:
        "The instrument presented was either declined by the processor or bank, or it can't be used for this payment.",
      helpUrl: undefined,
    },
  },
  {
    id: "paypal-401",
    title: "OAuth's own shape",
    request: { method: "POST", path: "/v1/oauth2/token" },
    response: { status: 401, body: { error: "invalid_client", error_description: "Client Authentication failed" } },
    expected: { kind: "unauthenticated", code: "invalid_client", message: "Client Authentication failed" },
  },
  {
    id: "paypal-409",
    title: "The same PayPal-Request-Id is at work",
    request: { method: "POST", path: "/v2/checkout/orders" },
    response: {
      status: 409,
      body: {
        name: "RESOURCE_CONFLICT",
        message: "The server has detected a conflict while processing this request.",
        debug_id: "c",
        details: [
          {
            issue: "PREVIOUS_REQUEST_IN_PROGRESS",
            description:
              "A previous request on this resource is currently in progress. Please wait for sometime and try again.",
          },
        ],
      },
    },
    expected: { kind: "conflict", code: "PREVIOUS_REQUEST_IN_PROGRESS", mayRetry: true },
  },
  {
    id: "paypal-429",
    title: "Too many requests",
    request: { method: "GET", path: "/v2/checkout/orders/1" },
    response: {
      status: 429,
      body: { name: "RATE_LIMIT_REACHED", message: "Too many requests. Blocked due to rate limiting.", debug_id: "d" },
    },
    expected: { kind: "rate-limited", code: "RATE_LIMIT_REACHED", requestId: "d" },
  },
  {
    id: "paypal-200-page",
    title: "A page of plans",
    request: { method: "GET", path: "/v1/billing/plans" },
    response: {
      status: 200,
      body: {
        plans: [{ id: "P-1" }],
        total_items: 12,
        total_pages: 6,
        links: [{ href: "https://api-m.paypal.com/v1/billing/plans?page=2", rel: "next", method: "GET" }],
      },
    },
    expected: { kind: "success", page: { total: 12, pages: 6, hasNext: true } },
  },
];

import type { Example } from "faultline";

const graphql = { method: "POST", path: "/admin/api/2025-01/graphql.json" };

/** From the public reference of this API: the properties are its own, the sentences in its style. */
export const examples: readonly Example[] = [
  {
    id: "shopify-200-throttled",
    title: "The bucket is empty",
    now: "2026-01-15T12:00:00Z",
    request: graphql,
    response: {
      status: 200,
      headers: { "X-Request-Id": "5f3c1b" },
      body: {
        errors: [
          {
            message: "Throttled",
            extensions: { code: "THROTTLED", documentation: "https://shopify.dev/api/usage/rate-limits" },
          },
        ],
        extensions: {
          cost: {
            requestedQueryCost: 202,
            actualQueryCost: null,
            throttleStatus: { maximumAvailable: 1000, currentlyAvailable: 118, restoreRate: 50 },
          },
        },
      },
    },
    expected: {
      kind: "rate-limited",
      code: "THROTTLED",
      requestId: "5f3c1b",
      helpUrl: "https://shopify.dev/api/usage/rate-limits",
      retryAt: Date.parse("2026-01-15T12:00:02Z"),
      message: undefined,
    },
  },
  {
    id: "shopify-200-cost",
    title: "A query that costs too much",
    request: graphql,
    response: {
      status: 200,
      body: {
        errors: [
          {
            message: "Query cost is 1002, which exceeds the single query max cost limit (1000).",
            extensions: { code: "MAX_COST_EXCEEDED", cost: 1002, maxCost: 1000 },
          },
        ],
      },
    },
    expected: { kind: "bad-request", code: "MAX_COST_EXCEEDED" },
  },
  {
    id: "shopify-200-denied",
    title: "A scope is missing",
    request: graphql,
    response: {
      status: 200,
      body: {
        data: { products: null },
        errors: [
          {
            message: "Access denied for products field.",
            extensions: { code: "ACCESS_DENIED", requiredAccess: "`read_products` access scope." },
            path: ["products"],
          },
        ],
      },
    },
    expected: { kind: "forbidden", code: "ACCESS_DENIED", message: "Access denied for products field." },
  },
  {
    id: "shopify-200-user-errors",
    title: "A title is blank",
    request: graphql,
    response: {
      status: 200,
      body: {
        data: {
          productCreate: {
            product: null,
            userErrors: [
              { field: ["product", "title"], message: "Title can't be blank" },
              { field: null, message: "Something is off" },
            ],
          },
        },
        extensions: { cost: { requestedQueryCost: 10 } },
      },
    },
    expected: {
      kind: "invalid",
      fields: [
        { path: ["product", "title"], message: "Title can't be blank" },
        { path: [], message: "Something is off" },
      ],
    },
  },
  {
    id: "shopify-200-bulk",
    title: "A bulk operation has begun",
    request: graphql,
    response: {
      status: 200,
      body: {
        data: {
          bulkOperationRunQuery: {
            bulkOperation: { id: "gid://shopify/BulkOperation/720918", status: "CREATED" },
            userErrors: [],
          },
        },
      },
    },
    expected: {
      kind: "success",
      job: { id: "gid://shopify/BulkOperation/720918", state: "pending", rawState: "CREATED" },
    },
  },
  {
    id: "shopify-200",
    title: "A list of products",
    request: graphql,
    response: {
      status: 200,
      body: { data: { products: { nodes: [{ id: 1 }], pageInfo: { hasNextPage: true, hasPreviousPage: false } } } },
    },
    expected: { kind: "success", data: { products: { nodes: [{ id: 1 }] } } },
  },
  {
    id: "shopify-422",
    title: "REST: a map of fields",
    request: { method: "POST", path: "/admin/api/2025-01/products.json" },
    response: {
      status: 422,
      body: {
        errors: {
          title: ["can't be blank"],
          "variants.0.price": ["must be a number"],
          base: ["Options are not unique"],
        },
      },
    },
    expected: {
      kind: "invalid",
      fields: [
        { path: ["title"], message: "can't be blank" },
        { path: ["variants", 0, "price"], message: "must be a number" },
        { path: [], message: "Options are not unique" },
      ],
    },
  },
  {
    id: "shopify-423",
    title: "The shop is locked",
    request: { method: "GET", path: "/admin/api/2025-01/shop.json" },
    response: { status: 423, body: { errors: "This shop is unavailable" } },
    expected: { kind: "locked", message: "This shop is unavailable" },
  },
  {
    id: "shopify-402",
    title: "The shop is frozen",
    request: { method: "GET", path: "/admin/api/2025-01/shop.json" },
    response: { status: 402, body: { errors: "This shop's plan does not have access to this feature" } },
    expected: { kind: "locked", message: "This shop's plan does not have access to this feature" },
  },
  {
    id: "shopify-430",
    title: "A security rejection",
    request: { method: "GET", path: "/admin/api/2025-01/shop.json" },
    response: { status: 430, body: { errors: "Shopify security rejection" } },
    expected: { kind: "forbidden" },
  },
  {
    id: "shopify-429",
    title: "REST: too many requests",
    now: "2026-01-15T12:00:00Z",
    request: { method: "GET", path: "/admin/api/2025-01/orders.json" },
    response: {
      status: 429,
      headers: { "Retry-After": "2.0", "X-Shopify-Shop-Api-Call-Limit": "40/40" },
      body: {
        errors: "Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.",
      },
    },
    expected: { kind: "rate-limited", retryAt: Date.parse("2026-01-15T12:00:02Z") },
  },
];

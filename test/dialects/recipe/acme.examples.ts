import type { Example } from "faultline";

export const examples: readonly Example[] = [
  {
    id: "acme-422",
    title: "A field is missing",
    request: { method: "POST", path: "/orders" },
    response: { status: 422, body: { title: "Check it.", errors: [{ at: "items[0].price", text: "is missing" }] } },
    expected: { kind: "invalid", fields: [{ path: ["items", 0, "price"], message: "is missing" }], code: undefined },
  },
  {
    id: "acme-409",
    title: "Somebody was faster",
    request: { method: "PUT", path: "/orders/1" },
    response: { status: 409, body: { title: "The order has changed.", type: "stale" } },
    expected: { kind: "conflict", message: "The order has changed.", code: "stale" },
  },
];

import type { Example } from "faultline";

export const examples: readonly Example[] = [
  {
    id: "acme-422",
    title: "A field is missing",
    request: { method: "POST", path: "/orders" },
    response: {
      status: 422,
      body: { title: "Please check your order.", errors: [{ at: "items[0].price", text: "is missing" }] },
    },
    expected: {
      kind: "invalid",
      message: "Please check your order.",
      fields: [{ path: ["items", 0, "price"], message: "is missing" }],
      code: undefined,
    },
  },
];

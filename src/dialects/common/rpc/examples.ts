import { issue, refused } from "../example.ts";

const signIn = {
  message: "Please sign in again",
  code: -32001,
  data: { code: "UNAUTHORIZED", httpStatus: 401, path: "user.me" },
};

export const examples = [
  refused(
    "trpc",
    "tRPC",
    401,
    { error: signIn },
    { kind: "unauthenticated", message: "Please sign in again", code: "UNAUTHORIZED" },
  ),
  refused(
    "trpc-batch",
    "tRPC, a batch over superjson",
    401,
    [{ result: { data: { json: 1 } } }, { error: { json: signIn } }],
    { kind: "unauthenticated", message: "Please sign in again", code: "UNAUTHORIZED" },
  ),
  refused(
    "trpc-zod",
    "tRPC, issues of zod as JSON in the message",
    400,
    {
      error: {
        message: '[{"code":"too_small","path":["items",0,"name"],"message":"Give it a name"}]',
        code: -32600,
        data: { code: "BAD_REQUEST", httpStatus: 400, path: "item.create" },
      },
    },
    {
      kind: "invalid",
      message: undefined,
      code: "BAD_REQUEST",
      fields: [issue(["items", 0, "name"], "Give it a name", "too_small")],
    },
  ),
  refused(
    "trpc-flat",
    "tRPC, issues of zod flattened into data",
    400,
    {
      error: {
        message: "The item is not complete",
        code: -32600,
        data: {
          code: "BAD_REQUEST",
          httpStatus: 400,
          zodError: { formErrors: [], fieldErrors: { name: ["Give it a name"] } },
        },
      },
    },
    { kind: "invalid", message: "The item is not complete", fields: [issue(["name"], "Give it a name")] },
  ),
  refused(
    "trpc",
    "tRPC, a fault with its stack",
    500,
    {
      error: {
        message: "Cannot read properties of null",
        code: -32603,
        data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, stack: "TypeError: …\n    at handler (app.js:1:2)" },
      },
    },
    { kind: "server-error", message: undefined, code: "INTERNAL_SERVER_ERROR" },
  ),
  refused(
    "json-rpc",
    "JSON-RPC 2.0",
    404,
    { jsonrpc: "2.0", id: 1, error: { code: -32601, message: "There is no such method" } },
    { kind: "not-found", message: "There is no such method", code: "-32601" },
  ),
];

import { refused } from "../example.ts";

export const examples = [
  refused(
    "wrapper",
    "An envelope inside of another",
    400,
    { acme: { response: { success: false, errorCode: 400, error: "The call has no body" } } },
    { kind: "bad-request", message: "The call has no body" },
  ),
  refused(
    "prefix",
    "JSON behind the prefix that keeps scripts from reading it",
    403,
    ')]}\'\n{"error":{"code":"NOT_YOURS","message":"This board is not yours"}}',
    { kind: "forbidden", message: "This board is not yours", code: "NOT_YOURS" },
  ),
];

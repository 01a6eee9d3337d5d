import { type Dialect, type Draft, on } from "../../dialect.ts";
import { distinct, issuesIn } from "../fields/readFields.ts";
import { type Bag, isBag, toBag, toList, toPlain } from "../reading/bag.ts";
import { toRefusal } from "../reading/refusal.ts";
import { kindOfCode } from "./kinds.ts";

/**
 * Errors under a status of success: GraphQL over HTTP, Slack, JSON-RPC, JSend, Shopify's `userErrors`. For APIs that are
 * known to do so, before `common`: elsewhere `errors` and `success` are data like any other.
 */
export const errorsUnderSuccess: Dialect = {
  name: "errors-under-success",
  rules: [
    // A mutation that the shop refuses.
    on("2xx", hasUserErrors, (body) => ({ kind: "invalid", fields: distinct(userErrorsOf(body).flatMap(toIssues)) })),

    on("2xx", saysError, (body, reply) => {
      const { error, errors } = body;
      const first = toBag(toList(errors)[0]);
      const extensions = toBag(first["extensions"]);
      // Read as it would be had it come with the status of its error; without a word on which, with that of a bad request.
      const draft = toRefusal({ ...reply, status: 400 }, [first, toBag(error), { ...body, errors: undefined }], {
        codes: [extensions["code"], toBag(toBag(error)["data"])["code"]],
        beside: [extensions],
      });
      const { kind, ...rest } = (draft ?? {}) as Draft & { readonly kind?: string };
      const named = "code" in rest && typeof rest.code === "string" ? kindOfCode(toPlain(rest.code)) : undefined;
      return { ...rest, kind: kind ?? named ?? "bad-request" } as Draft;
    }),
  ],
};

function saysError(body: unknown): body is Bag {
  if (!isBag(body)) return false;
  const { ok, success, status, errors, error, jsonrpc } = body;
  const isGraphql = toList(errors).some((one) => isBag(one) && typeof one["message"] === "string");
  const isRpc = isBag(error) && (jsonrpc !== undefined || typeof error["code"] === "number");
  return ok === false || success === false || status === "error" || status === "fail" || isGraphql || isRpc;
}

function hasUserErrors(body: unknown): body is Bag {
  return userErrorsOf(body).length > 0;
}

function userErrorsOf(body: unknown): readonly unknown[] {
  return Object.values(toBag(toBag(body)["data"])).flatMap((result) => toList(toBag(result)["userErrors"]));
}

function toIssues(error: unknown) {
  // The first step of the path is the argument of the mutation, which holds the form.
  return issuesIn([error]).map(({ path, ...issue }) => ({
    ...issue,
    path: path[0] === "input" ? path.slice(1) : path,
  }));
}

import { type Dialect, on } from "../../dialect.ts";
import { type Bag, isBag, toBag } from "../reading/bag.ts";
import { toRefusal } from "../reading/refusal.ts";

/** Procedures called over HTTP: tRPC, with or without superjson, alone or in a batch, and JSON-RPC 2.0. */
export const rpc: Dialect = {
  name: "rpc",
  rules: [
    on("error", isCall, (body, reply) => {
      const error = errorOf(body) ?? {};
      const data = toBag(error["data"]);
      // The path in `data` is the procedure's. What a debugger adds stands there too.
      return toRefusal(
        reply,
        [
          { ...error, stack: data["stack"] },
          { ...data, path: undefined },
        ],
        { codes: [data["code"]] },
      );
    }),
  ],
};

/** The error of one call, of a batch the first that has one. */
function errorOf(body: unknown): Bag | undefined {
  const { error } = toBag(Array.isArray(body) ? body.find((call) => isBag(toBag(call)["error"])) : body);
  return isBag(error) ? toBag(error["json"] ?? error) : undefined;
}

function isCall(body: unknown): body is object {
  const { code, data } = errorOf(body) ?? {};
  return typeof code === "number" && ("jsonrpc" in toBag(body) || typeof toBag(data)["code"] === "string");
}

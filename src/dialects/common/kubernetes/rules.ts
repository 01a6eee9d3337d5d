import { type Dialect, on } from "../../dialect.ts";
import { type Bag, isBag } from "../reading/bag.ts";
import { toRefusal } from "../reading/refusal.ts";

/** The Status of Kubernetes and of what is built like it: `kind` says what the body is, `reason` is the code. */
export const kubernetesStatus: Dialect = {
  name: "kubernetes-status",
  rules: [
    on("error", isStatus, (body, reply) =>
      // Its `code` is the status that it was given, whatever became of it on the way.
      toRefusal(reply, [{ ...body, code: undefined }], { codes: [body["reason"]] }),
    ),
  ],
};

function isStatus(body: unknown): body is Bag {
  return isBag(body) && body["kind"] === "Status" && ("apiVersion" in body || body["status"] === "Failure");
}

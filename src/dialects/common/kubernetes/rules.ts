import { type Dialect, on } from "../../dialect.ts";
import { issuesIn } from "../fields/readFields.ts";
import { type Bag, isBag, toBag } from "../reading/bag.ts";
import { toRefusal } from "../reading/refusal.ts";

/** The Status of Kubernetes and of what is built like it: `kind` says what the body is, `reason` is the code. */
export const kubernetesStatus: Dialect = {
  name: "kubernetes-status",
  rules: [
    on("error", isStatus, (body, reply) => {
      const { causes } = toBag(body["details"]);
      // The other details are names of objects.
      const fields = issuesIn(causes);
      return toRefusal(reply, [body], { codes: [body["reason"] || undefined], fields, beside: [body["details"]] });
    }),
  ],
};

function isStatus(body: unknown): body is Bag {
  return isBag(body) && body["kind"] === "Status" && ("apiVersion" in body || body["status"] === "Failure");
}

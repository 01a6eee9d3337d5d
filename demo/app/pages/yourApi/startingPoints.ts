import { type Example, examples } from "faultline/testing";
import { moveTimes } from "../../../api/documented.ts";
import type { Draft } from "./draft.ts";

/** Examples that show what there is to see, by their ids, and whose replies look so. */
export const startingPoints: readonly (readonly [id: string, label: string])[] = [
  ["common-403-flat-limit", "GitHub: 403 that is a rate limit"],
  ["common-429-google", "Google: 429 with a wait in its details"],
  ["common-400-param", "Stripe: 400 about one field"],
  ["common-422-map", "Laravel: 422 with a map of fields"],
  ["common-422-detail-list", "FastAPI: 422 with a list"],
  ["common-400-problem-map", "ASP.NET: problem details"],
  ["common-409-kubernetes-changed", "Kubernetes: 409, changed since"],
  ["common-403-approval", "An approval under 403"],
  ["common-202-operation", "Azure: 202, a job"],
  ["common-502-page", "A load balancer's HTML page"],
  ["versioner-423", "Versioner: a freeze, by its own dialect"],
];

/** The draft that a starting point is; `undefined`: there is no such example. */
export function startFrom(id: string, now: number): Draft | undefined {
  for (const [api, list] of Object.entries(examples)) {
    const example = list.find((one) => one.id === id);
    if (example !== undefined) return { ...draftOf(moveTimes(example, now)), reader: api, from: id };
  }
  return undefined;
}

function draftOf({ request, response, lands }: Example): Omit<Draft, "reader"> {
  // The browser follows a redirect before an app sees anything.
  const { status, headers = {}, body } = lands?.response ?? response;
  return {
    status: String(status),
    headers: Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n"),
    body: body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body, null, 2),
    method: request.method,
  };
}

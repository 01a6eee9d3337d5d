import type { Example } from "faultline/testing";

/** What an example sends and gets, as text. */
export function toText({ request, response, lands }: Example): string {
  const { status, headers = {}, body } = response;
  const lines = [
    `${request.method} ${request.path}`,
    ...(request.json === undefined ? [] : [JSON.stringify(request.json, null, 2)]),
    "",
    `HTTP ${status}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : ["", typeof body === "string" ? body : JSON.stringify(body, null, 2)]),
    ...(lands ? ["", `and from there: HTTP ${lands.response.status} ${lands.path}`] : []),
  ];
  // A document may hold a body of many kilobytes; the first of them tell enough.
  return lines.join("\n").slice(0, 4000);
}

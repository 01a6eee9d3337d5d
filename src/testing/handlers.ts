import { http, type RequestHandler } from "msw";
import type { Example } from "../dialects/dialect.ts";
import { findExample } from "./examples.ts";
import { EXAMPLE_BASE_URL, toResponse } from "./replyWith.ts";

/**
 * Handlers for MSW that answer each example's request as its API does. Of several examples for one method and path the
 * first answers, as always in MSW: pass those that a test is about.
 * The one thing in `faultline/testing` that uses msw, which must be installed for all of it.
 * @param list Examples, or their ids.
 */
export function handlers(
  list: readonly (Example | string)[],
  options: { baseUrl?: string | undefined } = {},
): RequestHandler[] {
  const { baseUrl = EXAMPLE_BASE_URL } = options;
  return list.map(findExample).flatMap(({ request, response, lands }) => {
    const first = http.all(address(request.path, baseUrl), (info) =>
      info.request.method === request.method.toUpperCase() ? toResponse(response) : undefined,
    );
    return lands === undefined
      ? [first]
      : [first, http.get(address(lands.path, baseUrl), () => toResponse(lands.response))];
  });
}

/** MSW matches addresses without their query, and warns of one that has it. */
function address(path: string, baseUrl: string): string {
  const url = new URL(path, baseUrl);
  return url.origin + url.pathname;
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";

/** A Fetch handler as a listener of Node's http server. `Response.error()` cuts the connection. */
export function toNodeListener(fetch: (request: Request) => Promise<Response>) {
  const listener = getRequestListener(
    async (request, { outgoing }) => {
      const response = await fetch(request);
      if (response.type === "error") {
        outgoing.destroy();
        return RESPONSE_ALREADY_SENT;
      }
      // Browsers keep a permanent redirect for good; here it is gone as soon as its switch is off.
      if (response.status === 301) outgoing.setHeader("Cache-Control", "no-store");
      return response;
    },
    // Vite and others in this process keep the Request and Response that they came with.
    { overrideGlobalObjects: false },
  );
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => void listener(incoming, outgoing);
}

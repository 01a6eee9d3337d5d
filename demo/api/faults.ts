import type { Fault } from "./answers.ts";

const gatewayPage = `<!doctype html>
<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>edge-proxy/1.27</center>
</body>
</html>
`;

/**
 * What a client gets when something between it and the API fails. A connection that is cut is `Response.error()`:
 * the servers around this handler know it by its type and close the socket.
 */
export function fail(fault: Fault, request: Request): Response | Promise<Response> {
  return connections[fault](request);
}

const connections: Readonly<Record<Fault, (request: Request) => Response | Promise<Response>>> = {
  "gateway-down": () => new Response(gatewayPage, { status: 502, headers: { "Content-Type": "text/html" } }),
  cut: () => Response.error(),
  "cut-midway": halfAReply,
  slow: async ({ signal }) => {
    await aborted(signal);
    return Response.error();
  },
  // The route has done its work by now, where there is one.
  "lost-reply": () => Response.error(),
};

/** Promises more than it sends, then breaks off. */
function halfAReply(): Response {
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!sent) {
        sent = true;
        controller.enqueue(new TextEncoder().encode('{"data": [{"id": "user_123", "na'));
        return;
      }
      // Long enough for the server around this to have sent the head and the first half.
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.error(new Error("The connection was cut on purpose"));
    },
  });
  return new Response(body, { headers: { "Content-Type": "application/json", "Content-Length": "4096" } });
}

/** Settles when the client has given up. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

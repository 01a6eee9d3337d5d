import { delay, HttpResponse, http, type JsonBodyType, type RequestHandler } from "msw";
import { asks, originOf, pathOf, type Reply } from "./asks.ts";
import { writes, writesOrigin } from "./writes.ts";

/** Whether the services are well. */
export const weather = { isBroken: false };

/** Ends each request after a moment of its own, as services do, and all of them within one. */
const momentMs = (index: number): number => 20 + ((index * 37) % 60);

async function answer(index: number, reply: Reply, data: JsonBodyType): Promise<Response> {
  await delay(momentMs(index));
  if (!weather.isBroken) return HttpResponse.json(data);
  if (reply === "cut") return HttpResponse.error();
  const [status, detail, headers = {}] = reply;
  return detail === undefined
    ? new HttpResponse(null, { status, headers })
    : HttpResponse.json({ detail } as JsonBodyType, { status, headers });
}

/** Answers all that the board asks and sends. */
export function answers(): RequestHandler[] {
  return [
    ...asks.map(({ service, name, reply }, index) =>
      http.get(originOf(service) + pathOf(name), () => answer(index, reply, { value: 7 + ((index * 53) % 900) })),
    ),
    ...writes.map(({ action, reply }, index) =>
      http.post(writesOrigin + pathOf(action), () => answer(index, reply, { id: index })),
    ),
  ];
}

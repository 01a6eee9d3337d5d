import { type Call, Refusal } from "../router.ts";
import type { World } from "../world.ts";
import { failure } from "./voice.ts";

interface Kept {
  readonly route: string;
  readonly body: string;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
}

/** Remembers what was answered under each `Idempotency-Key`, so that a repeated POST is not done twice. */
export class Idempotency {
  readonly #kept = new Map<string, Kept>();
  /** Keys whose first request is still at work. */
  readonly #outstanding = new Set<string>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Runs the handler once for each key; the same key with the same body gets the same reply again. */
  async once(call: Call, handler: (body: string) => Response | Promise<Response>): Promise<Response> {
    const body = await call.request.text();
    const header = call.request.headers.get("idempotency-key");
    if (header === null) return handler(body);

    const route = `${call.request.method} ${call.context.req.path}`;
    const key = `${call.key} ${header}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      if (kept.route !== route || kept.body !== body) {
        throw new Refusal(
          failure(call, 422, "idempotency_key_reused", "This Idempotency-Key was used for another request"),
        );
      }
      const headers = new Headers(kept.headers.map(([name, value]) => [name, value]));
      headers.set("Idempotency-Replayed", "true");
      return new Response(kept.text, { status: kept.status, headers });
    }

    if (this.#outstanding.has(key)) {
      // The one conflict that passes by itself, so the server says that it may be asked again.
      throw new Refusal(
        failure(call, 409, "idempotency_key_in_use", "A request is outstanding for this Idempotency-Key", {
          headers: { "X-Should-Retry": "true" },
        }),
      );
    }
    this.#outstanding.add(key);
    this.#world.atWork += 1;
    try {
      await this.#work();
      const response = await handler(body);
      // A refusal changed nothing, so a corrected request may use its key once more.
      if (response.ok) {
        const text = await response.clone().text();
        this.#kept.set(key, { route, body, status: response.status, headers: [...response.headers], text });
      }
      return response;
    } finally {
      this.#world.atWork -= 1;
      this.#outstanding.delete(key);
    }
  }

  /** Looks at its switch on the way: turned back, it ends what is at work. */
  async #work(): Promise<void> {
    const since = Date.now();
    while (Date.now() - since < this.#world.workMs) await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

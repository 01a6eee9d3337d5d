import { createDemoApi } from "../../demo/api/createDemoApi.ts";

interface Init {
  readonly json?: unknown;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly key?: string | null;
  readonly signal?: AbortSignal;
}

export const startedAt = Date.parse("2025-10-27T09:44:00Z");

/** A demo API whose clock stands still until it is moved, and whose jobs succeed unless told otherwise. */
export function createClient() {
  let now = startedAt;
  const api = createDemoApi({ now: () => now, random: () => 0.99 });

  const call = (method: string, path: string, init: Init = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    const key = init.key === undefined ? "sk_demo" : init.key;
    if (key !== null) headers.set("Authorization", `Bearer ${key}`);
    if (init.json !== undefined && !headers.has("content-type")) headers.set("Content-Type", "application/json");
    const body = init.body ?? (init.json === undefined ? null : JSON.stringify(init.json));
    return api.fetch(
      new Request(`http://desk.test${path}`, { method, headers, body, ...(init.signal && { signal: init.signal }) }),
    );
  };

  return {
    api,
    call,
    get: (path: string, init?: Init) => call("GET", path, init),
    post: (path: string, json?: unknown, init?: Init) =>
      call("POST", path, { ...(json === undefined ? {} : { json }), ...init }),
    control: async (path: string, json: unknown, method = "POST") => {
      const response = await call(method, `/control/${path}`, { json });
      if (!response.ok) throw new Error(`/control/${path}: ${await response.text()}`);
      return response;
    },
    /** Lets time pass. */
    pass: (ms: number) => {
      now += ms;
    },
    now: () => now,
  };
}

/** The body as JSON, to be looked at by tests. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test names what it looks for
export async function bodyOf(response: Response): Promise<any> {
  return response.json();
}

import { expect, test } from "vitest";
import { withCors } from "../../demo/cors.ts";

const reply = () => new Response("{}", { status: 429, headers: { "Retry-After": "60" } });
const cors = withCors(async () => reply());

test("a page of another origin may read the headers that say how to go on", async () => {
  const response = await cors(new Request("http://api.test/versioner/versions"));
  expect(response.status).toBe(429);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const exposed = response.headers.get("access-control-expose-headers")?.split(", ");
  expect(exposed).toEqual(
    expect.arrayContaining(["Retry-After", "Location", "ETag", "X-RateLimit-Reset", "X-Request-Id", "Date"]),
  );
});

test("?expose=none allows the request and hides its headers", async () => {
  const response = await cors(new Request("http://api.test/versioner/versions?expose=none"));
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.has("access-control-expose-headers")).toBe(false);
  expect(response.headers.get("retry-after")).toBe("60");
});

test("a preflight is answered without asking the API", async () => {
  const preflight = withCors(async () => {
    throw new Error("asked");
  });
  const response = await preflight(
    new Request("http://api.test/resource/users", {
      method: "OPTIONS",
      headers: { Origin: "http://page.test", "Access-Control-Request-Method": "PATCH" },
    }),
  );
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-methods")).toContain("PATCH");
  for (const name of ["Authorization", "Idempotency-Key", "If-Match", "If-None-Match", "Prefer", "X-Demo-World"]) {
    expect(response.headers.get("access-control-allow-headers")).toContain(name);
  }
});

test("a cut connection stays cut", async () => {
  const response = await withCors(async () => Response.error())(new Request("http://api.test/"));
  expect(response.type).toBe("error");
});

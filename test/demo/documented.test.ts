import { examples as byApi, type Example } from "faultline/testing";
import { describe, expect, test } from "vitest";
import { createDemoApi } from "../../demo/api/createDemoApi.ts";
import { moveTimes, readPreference } from "../../demo/api/documented.ts";
import { bodyOf, createClient, startedAt } from "./client.ts";

const examples = Object.values(byApi).flat();

function exampleOf(id: string): Example {
  const example = examples.find((one) => one.id === id);
  if (example === undefined) throw new Error(`No example ${id}`);
  return example;
}

/** What must come over the wire for this response. */
function wireOf({ status, headers = {}, body }: Example["response"]) {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  return { status, headers: Object.fromEntries(lower), text };
}

async function wireFrom(response: Response, named: Readonly<Record<string, string>> = {}) {
  const shown = Object.keys(named).map((name) => [name.toLowerCase(), response.headers.get(name)]);
  return { status: response.status, headers: Object.fromEntries(shown), text: await response.text() };
}

describe("an example that a request prefers is its answer, to the letter", () => {
  test.each(examples.map((example) => [example.id, example] as const))("%s", async (id, { request, response }) => {
    const api = id.split("-")[0] ?? "";
    const got = await createClient().call(request.method, `/${api}${request.path}`, {
      headers: { Prefer: `example=${id}` },
      ...(request.json === undefined ? {} : { json: request.json }),
    });
    expect(await wireFrom(got, response.headers)).toEqual(wireOf(response));
    const known = new Set(Object.keys(response.headers ?? {}).map((name) => name.toLowerCase()));
    const added = [...got.headers.keys()].filter((name) => !known.has(name) && name !== "content-type");
    expect(added).toEqual([]);
  });
});

test("there are documented examples for each of the four APIs", () => {
  const told = Object.entries(byApi).filter(([, list]) => list.some(({ documented }) => documented));
  expect(told.map(([api]) => api)).toEqual(expect.arrayContaining(["deployforge", "resource", "sensei", "versioner"]));
});

test.each(examples.filter(({ lands }) => lands !== undefined).map(({ id }) => id))(
  "%s leads to where its Location says, with the preference still on the request or without it",
  async (id) => {
    const example = exampleOf(id);
    const client = createClient();
    const preferring = { headers: { Prefer: `example=${id}` } };
    const moved = await client.get(`/resource${example.request.path}`, preferring);
    const to = new URL(moved.headers.get("location") ?? "", "http://desk.test/resource/").pathname;
    const landed = await client.get(to, preferring);
    const { response } = example.lands ?? { response: example.response };
    expect(await wireFrom(landed, response.headers)).toEqual(wireOf(response));
    expect((await client.get(to)).status).toBe(200);
  },
);

test("the address that a documented 202 prints leads to a job that has just begun", async () => {
  const client = createClient();
  client.pass(60_000);
  const accepted = await bodyOf(
    await client.post("/deployforge/deployments", {}, { headers: { Prefer: "example=deployforge-202" } }),
  );
  expect((await bodyOf(await client.get(accepted.data.status_url))).data).toMatchObject({
    job_id: "job-4xample",
    current_state: "running",
    progress: 0,
  });
  const migration = await bodyOf(
    await client.post("/sensei/v1/migrations", {}, { headers: { Prefer: "example=sensei-202" } }),
  );
  expect(await bodyOf(await client.get(migration.status_url))).toMatchObject({ id: "mig_abc123", status: "pending" });
});

test("times=now moves every absolute time of the example by the same span, in its own offset", async () => {
  const frozen = await createClient().post(
    "/versioner/pre-flight",
    {},
    { headers: { Prefer: "example=versioner-423; times=now" } },
  );
  // The example's clock is 26 Oct 00:00Z; the demo's is 27 Oct 09:44Z.
  expect(await bodyOf(frozen)).toMatchObject({
    retry_after: "2025-10-29T09:44:00Z",
    details: { window_start: "2025-10-27T00:44:00-07:00", window_end: "2025-10-29T09:44:00-07:00" },
  });
  const limited = await createClient().get("/versioner/versions", {
    headers: { Prefer: 'respond-async, example="versioner-429"; times="now"' },
  });
  expect(limited.headers.get("x-ratelimit-reset")).toBe(String(startedAt / 1000 + 60));
  expect(limited.headers.get("retry-after")).toBe("60");
});

test("an example without a clock of its own is left as it is", () => {
  const example = exampleOf("deployforge-422");
  expect(moveTimes(example, startedAt)).toBe(example);
});

test.each([
  [null, undefined],
  ["respond-async", undefined],
  ["example=a-1", { example: "a-1" }],
  ["wait=5, Example = a-1 ; times=now", { example: "a-1", times: "now" }],
])("the preference %s asks for %o", (header, wanted) => {
  expect(readPreference(header)).toEqual(wanted);
});

test("an example that does not exist is said to be unknown", async () => {
  const response = await createDemoApi().fetch(
    new Request("http://desk.test/versioner/versions", { headers: { Prefer: "example=versioner-999" } }),
  );
  expect(response.status).toBe(400);
  expect((await bodyOf(response)).detail).toContain("versioner-999");
});

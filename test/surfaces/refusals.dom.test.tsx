import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { replyWith } from "../../src/testing/replyWith.ts";
import { json, pass, type Script, setUp, start } from "../query/harness.tsx";
import { renderApp } from "./fixtures.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

const names = ["payments-api", "search-api"];

/** A list of releases, each of which can be saved by itself. */
function renderDesk(scripts: Script[]) {
  const { api, client, requests } = setUp(scripts);
  const onReload = vi.fn();
  function Release({ name }: { name: string }) {
    const save = useApiMutation(
      api.mutationOptions({
        request: () => ({ method: "put", path: `/releases/${name}`, json: {}, idempotencyKey: `key-${name}` }),
        meta: { operation: `save ${name}` },
      }),
    );
    return (
      <li aria-label={name}>
        <button type="button" onClick={() => save.mutate()}>
          {save.isSuccess ? "Saved" : "Save"}
        </button>
        <MutationNotice result={save} onReload={onReload} />
      </li>
    );
  }
  function Desk() {
    const list = useApiQuery(api.queryOptions<string[]>({ queryKey: ["releases"], path: "/releases" }));
    return (
      <>
        <button type="button" onClick={() => void list.refetch()}>
          Refresh
        </button>
        <QueryView result={list}>
          {(releases) => (
            <ul>
              {releases.map((name) => (
                <Release key={name} name={name} />
              ))}
            </ul>
          )}
        </QueryView>
      </>
    );
  }
  renderApp(<Desk />, client);
  return { requests, onReload };
}

const item = (name: string) => within(screen.getByRole("listitem", { name }));
const click = async (button: HTMLElement) => {
  act(() => button.click());
  await pass(200);
};
const sent = (requests: Request[]) => requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);

it.each([
  ["without a body", () => new Response(null, { status: 428 })],
  [
    "as problem details",
    () => json({ title: "Precondition Required", status: 428, detail: "This request must be conditional" }, 428),
  ],
])(
  "B61 a 428 %s asks for a precondition: no approval is asked for, nothing is sent again, and loading again is offered",
  async (_, reply) => {
    const { requests, onReload } = renderDesk([json(names), reply]);
    await pass(100);
    await click(item("payments-api").getByRole("button", { name: "Save" }));
    await pass(600_000);
    expect(sent(requests)).toEqual(["GET /v1/releases", "PUT /v1/releases/payments-api"]);
    const notice = item("payments-api");
    expect(notice.getAllByRole("heading")).toHaveLength(1);
    expect(notice.queryByText(/approv/i)).toBeNull();
    await click(notice.getByRole("button", { name: "Load again" }));
    expect(onReload).toHaveBeenCalledTimes(1);
  },
);

it("B61 a 428 with the documented approvals asks for approval", async () => {
  renderDesk([json(names), () => replyWith("versioner-428")]);
  await pass(100);
  await click(item("payments-api").getByRole("button", { name: "Save" }));
  expect(item("payments-api").getAllByText(/approv/i).length).toBeGreaterThan(0);
});

it("B62 a 423 of one item freezes that item: the list loads, and the others can be saved", async () => {
  vi.setSystemTime("2025-10-28T20:00:00Z");
  const answer = (request: Request) => {
    if (request.method === "GET") return json(names);
    return request.url.endsWith("payments-api") ? replyWith("versioner-423") : json({ ok: true });
  };
  const { requests } = renderDesk([answer]);
  await pass(100);
  await click(item("payments-api").getByRole("button", { name: "Save" }));
  expect(item("payments-api").getAllByRole("heading")).toHaveLength(1);

  await click(item("search-api").getByRole("button", { name: "Save" }));
  expect(item("search-api").getByRole("button", { name: "Saved" })).toBeVisible();
  expect(item("search-api").queryByRole("heading")).toBeNull();

  await click(screen.getByRole("button", { name: "Refresh" }));
  expect(sent(requests)).toEqual([
    "GET /v1/releases",
    "PUT /v1/releases/payments-api",
    "PUT /v1/releases/search-api",
    "GET /v1/releases",
  ]);
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
  expect(screen.getAllByRole("heading")).toHaveLength(1);
});

it("B62 a read of one item that is answered with 423 takes away that item, and no other", async () => {
  vi.setSystemTime("2025-10-28T20:00:00Z");
  const { api, client } = setUp([
    ({ url }) => (url.endsWith("payments-api") ? replyWith("versioner-423") : json("4.2.1")),
  ]);
  const Release = ({ name }: { name: string }) => (
    <li aria-label={name}>
      <QueryView result={useApiQuery(api.queryOptions<string>({ queryKey: [name], path: `/releases/${name}` }))}>
        {(version) => version}
      </QueryView>
    </li>
  );
  renderApp(
    <ul>
      {names.map((name) => (
        <Release key={name} name={name} />
      ))}
    </ul>,
    client,
  );
  await pass(200);
  expect(item("payments-api").getAllByRole("heading")).toHaveLength(1);
  expect(item("search-api").getByText("4.2.1")).toBeVisible();
  expect(screen.getAllByRole("heading")).toHaveLength(1);
});

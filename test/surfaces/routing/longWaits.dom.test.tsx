import { QueryErrorResetBoundary, useSuspenseQuery } from "@tanstack/react-query";
import { screen, within } from "@testing-library/react";
import { type ReactNode, Suspense } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createApi } from "../../../src/query/createApi.ts";
import type { FaultlineMeta } from "../../../src/query/meta.ts";
import { createQueryClient } from "../../../src/query/queryClient.ts";
import { useApiMutation } from "../../../src/query/useApiMutation.ts";
import { useApiQuery } from "../../../src/query/useApiQuery.ts";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { CauseNotice } from "../../../src/surfaces/cause/CauseNotice.tsx";
import { QueryView } from "../../../src/surfaces/QueryView.tsx";
import { openGates } from "../../../src/testing/openGates.ts";
import { Comes, click, endRouting, Leaves, leave, notices, pass, show, startClock, toasts } from "./routed.tsx";

beforeEach(startClock);
afterEach(() => {
  openGates();
  endRouting();
});

const limited = (seconds: number) => [429, { "retry-after": String(seconds) }] as const;
const well = [200, {}] as const;

/** An API that answers with one reply after the other, the last again and again. */
function setUp(...replies: readonly (readonly [status: number, headers: Record<string, string>])[]) {
  const fetch = vi.fn(async () => {
    const [status, headers] = replies[Math.min(fetch.mock.calls.length, replies.length) - 1] ?? well;
    return new Response('"of today"', { status, headers: { "content-type": "application/json", ...headers } });
  });
  const api = createApi({ baseUrl: "https://api.example.com", dialects: [], fetch });
  const options = (name = "releases", meta: FaultlineMeta = { operation: `load the ${name}` }) =>
    api.queryOptions({ queryKey: [name], path: `/${name}`, meta, staleTime: Number.POSITIVE_INFINITY });
  return { api, fetch, options };
}
type Options = ReturnType<ReturnType<typeof setUp>["options"]>;

function Suspended({ options }: { options: Options }) {
  return <p>{String(useSuspenseQuery(options).data)}</p>;
}

function Part({ children }: { children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      <FailureBoundary>
        <Suspense fallback={<p>Loading</p>}>{children}</Suspense>
      </FailureBoundary>
    </QueryErrorResetBoundary>
  );
}

/** A page whose one part is suspended as long as its query has no data. */
function showSuspended(options: Options): void {
  show(
    <Part>
      <Suspended options={options} />
    </Part>,
    createQueryClient(),
  );
}

/** Asks, and shows nothing of how it stands. */
function Ask({ options }: { options: Options }) {
  const { data } = useApiQuery(options);
  return <p>{JSON.stringify(data ?? "nothing yet")}</p>;
}

function AskInView({ options }: { options: Options }) {
  return <QueryView result={useApiQuery(options)}>{String}</QueryView>;
}

const title = () => within(toasts()[0] as HTMLElement).getByRole("heading");

describe("a suspended query that has to wait for long", () => {
  it("has a toast that counts down beside the fallback, and goes when the content comes", async () => {
    const { options, fetch } = setUp(limited(120), well);
    showSuspended(options());
    await pass(500);
    expect(toasts()).toHaveLength(0);
    await pass(1000);
    expect(screen.getByText("Loading")).toBeInTheDocument();
    expect(toasts()).toHaveLength(1);
    const before = title().textContent;
    expect(before).toMatch(/\d:\d\d/);
    await pass(5000);
    expect(title().textContent).not.toBe(before);
    await pass(115_000);
    await leave();
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(screen.getByText("of today")).toBeInTheDocument();
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
  });

  it("can be called off there, and is then shown by its boundary alone", async () => {
    const { options, fetch } = setUp(limited(120));
    showSuspended(options());
    await pass(1500);
    await click("Cancel");
    await leave();
    await pass(3000);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(toasts()).toHaveLength(0);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    expect(notices()).toEqual([]);
  });

  it("counts on in the same toast when the next attempt has to wait too", async () => {
    const { options } = setUp(limited(20), limited(60));
    showSuspended(options());
    await pass(1500);
    const toast = toasts()[0];
    await pass(20_000);
    expect(toasts()).toEqual([toast]);
    expect(title()).toHaveTextContent(/0:5\d|1:00|5\d s/);
  });

  it("is left alone when its toast was closed, until it is over", async () => {
    const { options } = setUp(limited(20), limited(60));
    showSuspended(options());
    await pass(1500);
    await click("Dismiss");
    await leave();
    await pass(25_000);
    expect(toasts()).toHaveLength(0);
  });

  it("has none beside a notice that tells of the same cause", async () => {
    const { options } = setUp(limited(120));
    show(
      <>
        <CauseNotice />
        <AskInView options={options("jobs")} />
        <AskInView options={options("users")} />
        <Part>
          <Suspended options={options()} />
        </Part>
      </>,
      createQueryClient(),
    );
    await pass(3000);
    expect(screen.getByText("2 parts")).toBeInTheDocument();
    expect(toasts()).toHaveLength(0);
  });
});

describe("a query that nobody shows", () => {
  it("has a toast while it has to wait for long, which goes to a view that comes", async () => {
    const { options } = setUp(limited(120));
    show(
      <>
        <Ask options={options()} />
        <Comes by="Look">
          <AskInView options={options()} />
        </Comes>
      </>,
      createQueryClient(),
    );
    await pass(1500);
    expect(toasts()).toHaveLength(1);
    await click("Look");
    await leave();
    expect(toasts()).toHaveLength(0);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    expect(notices()).toEqual([]);
  });

  it("takes its toast along when nobody watches it any more", async () => {
    const { options } = setUp(limited(120));
    show(
      <Leaves by="Leave">
        <Ask options={options()} />
      </Leaves>,
      createQueryClient(),
    );
    await pass(1500);
    expect(toasts()).toHaveLength(1);
    await click("Leave");
    await leave();
    expect(toasts()).toHaveLength(0);
  });

  it.each<[string, number, FaultlineMeta]>([
    ["waits for some seconds only", 3, {}],
    ["is to be silent", 120, { surface: "silent" }],
  ])("has no toast when it %s", async (_, seconds, meta) => {
    const { options } = setUp(limited(seconds), well);
    show(<Ask options={options("releases", meta)} />, createQueryClient());
    await pass(2500);
    expect(toasts()).toHaveLength(0);
  });

  it("has no toast when it was only fetched ahead", async () => {
    const { options, fetch } = setUp(limited(120));
    const client = show(null, createQueryClient());
    void client.prefetchQuery(options());
    await pass(3000);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(toasts()).toHaveLength(0);
  });
});

it("a write that nobody shows has a toast while it has to wait for long, which goes when it has gone well", async () => {
  const { api } = setUp(limited(120), well);
  const options = api.mutationOptions({
    request: () => ({ path: "/note", method: "PUT" }),
    meta: { operation: "save your note" },
  });
  function Save() {
    const { mutate, status } = useApiMutation(options);
    return (
      <button type="button" onClick={() => mutate()}>
        {status}
      </button>
    );
  }
  show(<Save />, createQueryClient());
  await click("idle");
  expect(toasts()).toHaveLength(0);
  await pass(1500);
  expect(toasts()).toHaveLength(1);
  expect(screen.getByRole("button", { name: "Cancel" })).toBeInTheDocument();
  await pass(120_000);
  await leave();
  expect(screen.getByRole("button", { name: "success" })).toBeInTheDocument();
  expect(toasts()).toHaveLength(0);
  expect(notices()).toEqual([]);
});

import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from "@tanstack/react-query";
import { act, screen, within } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FailureView } from "../../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import { pageLedger } from "../../../src/ledger/ledger.ts";
import { isApiError } from "../../../src/outcome/ApiError.ts";
import type { FaultlineMeta } from "../../../src/query/meta.ts";
import { createQueryClient } from "../../../src/query/queryClient.ts";
import { MutationNotice } from "../../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../../src/surfaces/QueryView.tsx";
import { routeFailures } from "../../../src/surfaces/routing/routeFailures.ts";
import { FailureToaster } from "../../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailure } from "../../../src/surfaces/toast/hot/toastFailure.tsx";
import { toastFailures } from "../../../src/surfaces/toast/hot/toastFailures.ts";
import { apiError, newClient, renderApp } from "../fixtures.tsx";
import {
  Comes,
  click,
  endRouting,
  following,
  Leaves,
  leave,
  notices,
  pass,
  show,
  startClock,
  toasts,
} from "./routed.tsx";

beforeEach(startClock);
afterEach(endRouting);

const failing = () => Promise.reject(apiError("server-error"));

interface AskProps {
  id?: string;
  meta?: FaultlineMeta;
  queryFn?: () => Promise<string>;
  refetchInterval?: number;
}

function useAsk({ id = "releases", meta, queryFn = failing, refetchInterval }: AskProps) {
  return useQuery({
    queryKey: [id],
    queryFn,
    ...(meta && { meta }),
    ...(refetchInterval && { refetchInterval }),
    retry: false,
  });
}

function Save() {
  const { mutate } = useMutation({ mutationFn: () => Promise.reject(apiError("conflict")), meta: toToast });
  return (
    <button type="button" onClick={() => mutate()}>
      Save
    </button>
  );
}

/** Asks, and shows nothing of what becomes of it. */
function Ask(props: AskProps) {
  const { data } = useAsk(props);
  return <p>{data ?? "nothing yet"}</p>;
}

function AskInView(props: AskProps) {
  return <QueryView result={useAsk(props)}>{String}</QueryView>;
}

/** Asks in one place, and may show it in another that comes or goes. */
function AskAside({ children, ...props }: Omit<AskProps, "id"> & { children: (view: ReactNode) => ReactNode }) {
  return children(<QueryView result={useAsk(props)}>{String}</QueryView>);
}

const toToast: FaultlineMeta = { surface: "toast" };

it("the toast of an infinite query whose next page did not come asks for that page, and for no other", async () => {
  const asked: unknown[] = [];
  function List() {
    const { data, fetchNextPage } = useInfiniteQuery({
      queryKey: ["history"],
      initialPageParam: 0,
      getNextPageParam: (_last: number, all) => all.length,
      queryFn: async ({ pageParam }) => {
        asked.push(pageParam);
        if (asked.length === 2) throw apiError("server-error");
        return pageParam;
      },
      retry: false,
    });
    return (
      <button type="button" onClick={() => void fetchNextPage()}>
        {data ? `Pages ${data.pages.join()}` : "No pages"}
      </button>
    );
  }
  show(<List />);
  await pass(10);
  await click("Pages 0");
  await pass(1500);
  expect(toasts()).toHaveLength(1);
  await click("Try again");
  await pass(10);
  expect(screen.getByRole("button", { name: "Pages 0,1" })).toBeInTheDocument();
  expect(asked).toEqual([0, 1, 1]);
});

describe("what belongs into a toast", () => {
  it("B27 one query that three places watch is one toast", async () => {
    show([1, 2, 3].map((place) => <Ask key={place} meta={toToast} />));
    await pass(10);
    expect(toasts()).toHaveLength(1);
    expect(toasts()[0]).not.toHaveTextContent("Happened");
  });

  it("B27 three queries that fail alike are one toast, which counts", async () => {
    show(["a", "b", "c"].map((id) => <Ask key={id} id={id} meta={toToast} />));
    await pass(10);
    expect(toasts()).toHaveLength(1);
    expect(toasts()[0]).toHaveTextContent("Happened 3 times");
  });

  it("B41 polling that fails again renews one toast, which goes when it recovers", async () => {
    let isWell = false;
    const queryFn = () => (isWell ? Promise.resolve("back") : failing());
    show(<Ask meta={toToast} queryFn={queryFn} refetchInterval={10_000} />);
    await pass(10);
    await pass(20_000);
    expect(toasts()).toHaveLength(1);
    expect(toasts()[0]).toHaveTextContent("Happened 3 times");
    isWell = true;
    await pass(10_000);
    await leave();
    expect(toasts()).toHaveLength(0);
  });

  it("a poll whose toast was closed stays closed until it has gone well or fails otherwise", async () => {
    let reply: () => Promise<string> = failing;
    show(<Ask meta={toToast} queryFn={() => reply()} refetchInterval={10_000} />);
    await pass(10);
    await click("Dismiss");
    await pass(30_000);
    expect(toasts()).toHaveLength(0);
    reply = () => Promise.reject(apiError("not-found"));
    await pass(10_000);
    expect(toasts()).toHaveLength(1);
    await click("Dismiss");
    reply = () => Promise.resolve("back");
    await pass(10_000);
    reply = () => Promise.reject(apiError("not-found"));
    await pass(10_000);
    expect(toasts()).toHaveLength(1);
    expect(notices()).toEqual([]);
  });

  it("a search that nobody watches any more takes its toast along, and brings it back", async () => {
    function Search() {
      const [id, setId] = useState("a");
      return (
        <>
          {["a", "ab"].map((next) => (
            <button key={next} type="button" onClick={() => setId(next)}>
              {`Search ${next}`}
            </button>
          ))}
          <Ask id={id} meta={toToast} queryFn={id === "a" ? failing : () => Promise.resolve("found")} />
        </>
      );
    }
    show(<Search />);
    await pass(10);
    expect(toasts()).toHaveLength(1);
    await click("Search ab");
    await leave();
    expect(toasts()).toHaveLength(0);
    await click("Search a");
    await leave();
    expect(toasts()).toHaveLength(1);
  });

  it("B56 the retry asks for the failed query alone", async () => {
    const asked: string[] = [];
    const ask = (id: string, isWell: boolean) => () => {
      asked.push(id);
      return isWell ? Promise.resolve(id) : failing();
    };
    show(
      <>
        <Ask id="well" meta={toToast} queryFn={ask("well", true)} />
        <Ask id="ill" meta={toToast} queryFn={ask("ill", false)} />
      </>,
    );
    await pass(10);
    await click("Try again");
    expect(asked).toEqual(["well", "ill", "ill"]);
  });

  it("a view that comes while the toast is there draws one quiet line", async () => {
    show(<AskAside meta={toToast}>{(view) => <Comes by="Show">{view}</Comes>}</AskAside>);
    await pass(10);
    await click("Show");
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    expect(within(toasts()[0] as HTMLElement).getByRole("heading")).toBeInTheDocument();
  });

  it("the app's word for all holds, and a query's own wins over it", async () => {
    const client = createQueryClient({ surfaces: { "server-error": "toast" } });
    show(
      <>
        <Ask id="a" />
        <AskInView id="b" meta={{ surface: "inline" }} />
      </>,
      client,
    );
    await pass(10);
    expect(toasts()).toHaveLength(1);
    expect(toasts()[0]).not.toHaveTextContent("Happened");
    expect(screen.getAllByRole("heading")).toHaveLength(2);
  });

  it("its data stays on the page beside the toast", async () => {
    const queryFn = vi.fn(failing).mockImplementationOnce(() => Promise.resolve("old") as Promise<never>);
    show(<Ask meta={toToast} queryFn={queryFn} refetchInterval={10_000} />);
    await pass(10_010);
    expect(screen.getByText("old")).toBeInTheDocument();
    expect(toasts()).toHaveLength(1);
  });
});

describe("what is no news", () => {
  it("B37 the failure of a query that nobody watches any more is silent", async () => {
    show(
      <Leaves by="Leave">
        <Ask meta={toToast} queryFn={() => new Promise((_, fail) => setTimeout(fail, 500, apiError("conflict")))} />
      </Leaves>,
    );
    await click("Leave");
    await pass(5000);
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
  });

  it.each<[string, FaultlineMeta]>([
    ["into a toast", toToast],
    ["into the page", {}],
  ])("B38 an abort that the app's own function throws is silent, though its failures go %s", async (_, meta) => {
    show(<Ask meta={meta} queryFn={() => Promise.reject(new DOMException("stop", "AbortError"))} />);
    await pass(5000);
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
  });

  it("B39 a query that was cancelled is silent", async () => {
    const client = show(<Ask meta={toToast} queryFn={() => new Promise(() => {})} />);
    await client.cancelQueries(undefined, { revert: false });
    await pass(5000);
    expect(client.getQueryState(["releases"])?.status).toBe("error");
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
  });

  it("what the app wants silent is claimed so, and never told", async () => {
    const client = show(<Ask meta={{ surface: "silent" }} />);
    await pass(5000);
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
    const { error } = client.getQueryState(["releases"]) ?? {};
    const failure = isApiError(error) ? error.failure : undefined;
    expect(pageLedger().claimsOn(failure)).toEqual([expect.objectContaining({ surface: "silent" })]);
  });

  it("what a view shows is neither toasted nor loud", async () => {
    show(<AskInView />);
    await pass(5000);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
  });

  it.each([
    ["was there for a while and has left the page is not told again", 1500, 0],
    ["left before anybody could read it has not been shown", 10, 1],
  ])("what %s", async (_, ms, told) => {
    show(<AskAside>{(view) => <Leaves by="Close">{view}</Leaves>}</AskAside>);
    await pass(ms);
    await click("Close");
    await pass(5000);
    expect(toasts()).toHaveLength(told);
    expect(notices()).toHaveLength(told);
  });
});

describe("what nobody shows", () => {
  it("is loud once for its query, names the ways to claim it, and is toasted", async () => {
    show(<Ask refetchInterval={10_000} />);
    await pass(500);
    expect(toasts()).toHaveLength(0);
    await pass(600);
    expect(toasts()).toHaveLength(1);
    expect(notices()).toHaveLength(1);
    expect(notices()[0]).toMatch(/query \["releases"\].*server-error.*<QueryView.*<FailureView.*meta\.surface/);
    await pass(10_000);
    expect(notices()).toHaveLength(1);
    expect(toasts()).toHaveLength(1);
    expect(toasts()[0]).toHaveTextContent("Happened 2 times");
  });

  it("is quiet in production, and toasted", async () => {
    vi.stubEnv("NODE_ENV", "production");
    show(<Ask />);
    await pass(1100);
    expect(toasts()).toHaveLength(1);
    expect(notices()).toEqual([]);
  });

  it("leaves the toast to a view that comes late", async () => {
    show(<AskAside>{(view) => <Comes by="Show">{view}</Comes>}</AskAside>);
    await pass(1100);
    expect(toasts()).toHaveLength(1);
    await click("Show");
    await leave();
    expect(toasts()).toHaveLength(0);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
  });

  it("is toasted in our words when no API sent it", async () => {
    show(<Ask queryFn={() => Promise.reject(new TypeError("x is not a function"))} />);
    await pass(1100);
    expect(toasts()[0]).not.toHaveTextContent("x is not a function");
    expect(notices()[0]).toContain("an error that no API sent");
  });

  it("is not told when it has recovered in time", async () => {
    const queryFn = vi.fn(failing).mockImplementation(() => Promise.resolve("well") as Promise<never>);
    queryFn.mockImplementationOnce(failing);
    const client = show(<Ask queryFn={queryFn} />);
    await pass(500);
    void client.refetchQueries();
    await pass(5000);
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
  });

  it("is not told when nobody watches its query any more", async () => {
    show(
      <Leaves by="Leave">
        <Ask />
      </Leaves>,
    );
    await pass(500);
    await click("Leave");
    await pass(5000);
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
  });

  it("is loud only, when there is no toaster", async () => {
    const client = newClient();
    following(routeFailures(client));
    renderApp(<Ask meta={toToast} />, client);
    await pass(1100);
    expect(notices()).toHaveLength(1);
    expect(notices()[0]).toContain("no toaster");
  });

  it("that throws a falsy value is told like anything else", async () => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- Functions of others do so.
    show(<Ask queryFn={() => Promise.reject(0)} />);
    await pass(1100);
    expect(toasts()).toHaveLength(1);
  });
});

it("a failure that is drawn twice is loud once", async () => {
  const Twice = ({ children }: { children?: ReactNode }) => {
    const result = useAsk({});
    return (
      <>
        <QueryView result={result}>{String}</QueryView>
        {isApiError(result.error) && <FailureView failure={result.error.failure} />}
        {children}
      </>
    );
  };
  const client = show(<Twice />);
  await pass(1100);
  expect(notices()).toHaveLength(1);
  expect(notices()[0]).toMatch(/query \["releases"\].*drawn twice: inline and inline/);
  expect(toasts()).toHaveLength(0);
  void client.refetchQueries();
  await pass(2000);
  expect(notices()).toHaveLength(1);
});

it("B41 a poll that fails again and again is read aloud once, and a person's retry of it once more", async () => {
  show(
    <Ask
      meta={toToast}
      queryFn={() => Promise.reject(apiError("server-error", { receivedAt: Date.now() }))}
      refetchInterval={10_000}
    />,
  );
  await pass(10);
  const voice = screen.getAllByRole("status")[0] as HTMLElement;
  const said: string[] = [];
  const observer = new MutationObserver(() => {
    if (voice.textContent) said.push(voice.textContent);
  });
  observer.observe(voice, { childList: true });
  await pass(35_000);
  expect(toasts()[0]).toHaveTextContent("Happened 4 times");
  expect(said).toHaveLength(0);
  await click("Try again");
  await pass(8000);
  expect(said).toHaveLength(1);
  await pass(20_000);
  expect(said).toHaveLength(1);
  observer.disconnect();
});

it("B28 the app's handlers run as they did, in whatever order, and what they toast is not shown twice", async () => {
  const order: string[] = [];
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: () => order.push("query cache") }),
    mutationCache: new MutationCache({ onError: () => void order.push("mutation cache") }),
    defaultOptions: { queries: { retry: false } },
  });
  const Save = () => {
    const save = useMutation({
      mutationFn: () => Promise.reject(apiError("conflict")),
      meta: toToast,
      onError: (error) => {
        order.push("hook");
        toastFailure(error);
      },
    });
    return (
      <>
        <button type="button" onClick={() => save.mutate(undefined, { onError: () => order.push("call") })}>
          Save
        </button>
        <MutationNotice result={save} />
      </>
    );
  };
  show(
    <>
      <AskInView />
      <Save />
    </>,
    client,
  );
  await pass(10);
  await click("Save");
  await pass(2000);
  expect(order).toEqual(["query cache", "mutation cache", "hook", "call"]);
  expect(toasts()).toHaveLength(1);
  expect(toasts()[0]).not.toHaveTextContent("Happened");
  expect(screen.getAllByRole("heading")).toHaveLength(2);
  expect(notices()).toEqual([]);
});

describe("routeFailures", () => {
  it("called late finds what has failed before and is watched, and leaves alone what is shown", async () => {
    const client = newClient();
    renderApp(
      <FaultlineProvider locale="en-GB">
        <Ask id="a" meta={toToast} />
        <AskInView id="b" queryFn={() => Promise.reject(apiError("not-found"))} />
        <Save />
        <FailureToaster />
      </FaultlineProvider>,
      client,
    );
    await click("Save");
    await pass(5000);
    expect(toasts()).toHaveLength(0);
    following(toastFailures(client));
    await pass(2000);
    expect(toasts()).toHaveLength(2);
  });

  it("called twice for one client looks on once, until both have ended", async () => {
    const client = newClient();
    const before = client.getQueryCache();
    const subscribe = vi.spyOn(before, "subscribe");
    const [first, second] = [routeFailures(client), routeFailures(client)];
    expect(subscribe).toHaveBeenCalledTimes(1);
    first();
    first();
    expect(before.hasListeners()).toBe(true);
    second();
    expect(before.hasListeners()).toBe(false);
    expect(client.getMutationCache().hasListeners()).toBe(false);
  });

  it("keeps the first of two ports, and says so", () => {
    const client = newClient();
    const port = () => ({ show: vi.fn(), dismiss: vi.fn() });
    for (const toast of [port(), port()]) following(routeFailures(client, { toast }));
    expect(notices()).toEqual([expect.stringContaining("different toast ports")]);
  });

  it("takes a port that comes later than the first call, and ends with the last", async () => {
    const client = newClient();
    const toast = { show: vi.fn(), dismiss: vi.fn() };
    const ends = [routeFailures(client), routeFailures(client, { toast })];
    renderApp(<Ask meta={toToast} />, client);
    await pass(10);
    expect(toast.show).toHaveBeenCalledTimes(1);
    for (const end of ends) end();
    expect(client.getQueryCache().hasListeners()).toBe(false);
  });

  it("hands over what is under watch to a port that comes a moment later", async () => {
    const client = newClient();
    const toast = { show: vi.fn(), dismiss: vi.fn() };
    following(routeFailures(client));
    renderApp(
      <>
        <Ask id="a" />
        <Ask id="b" meta={toToast} />
      </>,
      client,
    );
    await pass(300);
    following(routeFailures(client, { toast }));
    expect(toast.show).toHaveBeenCalledTimes(1);
    await pass(1000);
    expect(toast.show).toHaveBeenCalledTimes(2);
  });

  it("takes its toasts with it when it ends, and all that it has claimed", async () => {
    const before = pageLedger().subjects().length;
    const client = newClient();
    renderApp(
      <FaultlineProvider>
        <Ask id="a" meta={toToast} />
        <Ask id="b" meta={{ surface: "silent" }} />
        <Save />
        <FailureToaster />
      </FaultlineProvider>,
      client,
    );
    const end = following(toastFailures(client));
    await pass(10);
    await click("Save");
    expect(toasts()).toHaveLength(2);
    await click("Dismiss");
    await leave();
    expect(toasts()).toHaveLength(1);
    expect(pageLedger().subjects()).toHaveLength(before + 3);
    end();
    await leave();
    expect(toasts()).toHaveLength(0);
    expect(pageLedger().subjects()).toHaveLength(before);
  });

  it("takes a port that cannot say whether it is there for one that is, and breaks no query by it", async () => {
    const client = newClient();
    const isThere = () => {
      throw new Error("port broke");
    };
    const toast = { show: vi.fn(), dismiss: vi.fn(), isThere };
    following(routeFailures(client, { toast }));
    renderApp(<Ask meta={toToast} />, client);
    await expect(client.fetchQuery({ queryKey: ["releases"], queryFn: failing })).rejects.toThrow(/server-error|500/);
    expect(toast.show).toHaveBeenCalled();
  });

  it("is not broken by a port that throws, nor breaks the query", async () => {
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    const client = newClient();
    const toast = {
      show: () => {
        throw new Error("no room");
      },
      dismiss: () => {},
    };
    following(routeFailures(client, { toast }));
    renderApp(<Ask meta={toToast} />, client);
    await pass(10);
    expect(client.getQueryState(["releases"])?.status).toBe("error");
    expect(reported).toHaveBeenCalledWith(new Error("no room"));
    vi.unstubAllGlobals();
  });

  it("judges nothing any more once it has ended", async () => {
    const client = newClient();
    const end = following(routeFailures(client));
    renderApp(<Ask />, client);
    await pass(500);
    end();
    await pass(5000);
    expect(notices()).toEqual([]);
    expect(vi.getTimerCount()).toBeLessThanOrEqual(1);
  });

  it("leaves another query's data alone that stands in for it", async () => {
    const Page = () => {
      const [id, setId] = useState("a");
      const result = useQuery({
        queryKey: [id],
        queryFn: () => (id === "a" ? Promise.resolve("page a") : failing()),
        placeholderData: keepPreviousData,
        meta: { surface: "boundary" },
      });
      return (
        <>
          <button type="button" onClick={() => setId("b")}>
            Next
          </button>
          <QueryView result={result}>{String}</QueryView>
        </>
      );
    };
    show(<Page />);
    await pass(10);
    await click("Next");
    await pass(2000);
    expect(notices()).toEqual([]);
    expect(toasts()).toHaveLength(0);
  });
});

it("a failure that follows at once on one that was shown is not taken for shown itself", async () => {
  const answers = [apiError("unauthenticated"), apiError("forbidden")];
  const queryFn = (): Promise<string> => {
    throw answers.shift() ?? new Error("asked too often");
  };
  function Page() {
    const result = useAsk({ queryFn });
    const isSignedOut = isApiError(result.error) && result.error.failure.kind === "unauthenticated";
    // The app shows the one and has forgotten the other.
    return isSignedOut && <QueryView result={result}>{String}</QueryView>;
  }
  const client = show(<Page />);
  await pass(300);
  expect(screen.getByRole("heading", { name: /^Sign in/ })).toBeInTheDocument();
  await act(() => client.refetchQueries());
  await pass(2500);
  expect(toasts()).toHaveLength(1);
  expect(notices()).toHaveLength(1);
});

import {
  keepPreviousData,
  type QueryClient,
  type UseQueryOptions,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { createApi } from "../../src/query/createApi.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { apiError, newClient, renderApp } from "./fixtures.tsx";

/** Answers one request after the other, when told to. */
function server() {
  const waiting: { resolve(data: string): void; reject(error: unknown): void }[] = [];
  return {
    queryFn: () => new Promise<string>((resolve, reject) => waiting.push({ resolve, reject })),
    requests: () => waiting.length,
    answer: (data: string) => settle(() => waiting.at(-1)?.resolve(data)),
    refuse: (error: unknown) => settle(() => waiting.at(-1)?.reject(error)),
  };
}

/** TanStack Query tells its observers in a task of their own. */
const settle = (change: () => void) =>
  act(async () => {
    change();
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  });

function Releases(options: Partial<UseQueryOptions<string>> & { queryFn: () => Promise<string> }) {
  const result = useQuery<string>({ queryKey: ["releases"], ...options });
  return <QueryView result={result}>{(data) => <h2>{data}</h2>}</QueryView>;
}

const failed = () => screen.queryByRole("heading", { name: "Sorry, we could not load the releases" });
const refresh = (client: QueryClient) => settle(() => void client.refetchQueries());

it("the first request shows a quiet placeholder, then the data", async () => {
  const { queryFn, answer } = server();
  renderApp(<Releases queryFn={queryFn} />);
  expect(screen.getByText("Loading").parentElement).toHaveAttribute("aria-busy", "true");
  await answer("4.2.1");
  expect(screen.getByRole("heading", { name: "4.2.1" })).toBeInTheDocument();
  expect(screen.queryByText("Loading")).not.toBeInTheDocument();
});

it("a failure without data takes the place of the data, once, and its retry asks again", async () => {
  const { queryFn, requests, refuse, answer } = server();
  renderApp(<Releases queryFn={queryFn} />);
  await refuse(apiError("server-error"));
  expect(screen.getAllByRole("heading")).toEqual([failed()]);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(requests()).toBe(2);
  await answer("4.2.1");
  expect(screen.getAllByRole("heading")).toHaveLength(1);
  expect(screen.getByRole("heading", { name: "4.2.1" })).toHaveFocus();
});

it("B32 a failure stays on screen while the next attempt runs, and the button says so", async () => {
  const { queryFn, refuse } = server();
  renderApp(<Releases queryFn={queryFn} />);
  await refuse(apiError("server-error"));
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(failed()).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Trying again…" })).toHaveAttribute("aria-busy", "true");
  expect(screen.queryByText("Loading")).not.toBeInTheDocument();
});

it("B32 the failure of one query is not shown for another", async () => {
  const { queryFn, refuse } = server();
  const view = renderApp(<Releases queryFn={queryFn} queryKey={["one"]} />);
  await refuse(apiError("server-error"));
  view.unmount();
  renderApp(<Releases queryFn={queryFn} queryKey={["two"]} />);
  expect(failed()).not.toBeInTheDocument();
  expect(screen.getByText("Loading")).toBeInTheDocument();
});

it("a page that does not come says so above the page that stands in for it, which it gives no age", async () => {
  const { queryFn, answer, refuse } = server();
  function Pages() {
    const [page, setPage] = useState(1);
    const options = { queryKey: ["releases", page], queryFn, placeholderData: keepPreviousData, retry: 1 };
    return (
      <>
        <Releases {...options} retryDelay={60_000} />
        <button type="button" onClick={() => setPage(2)}>
          Next
        </button>
      </>
    );
  }
  renderApp(<Pages />);
  await answer("4.2.1");
  await userEvent.click(screen.getByRole("button", { name: "Next" }));
  await refuse(apiError("server-error"));
  expect(screen.getByRole("heading", { name: "4.2.1" })).toBeInTheDocument();
  expect(failed()).toBeInTheDocument();
  expect(screen.queryByRole("heading", { name: /^As of/ })).not.toBeInTheDocument();
});

it("B26 a failed background refetch keeps the view, with one line above it", async () => {
  const client = newClient();
  const { queryFn, refuse, answer } = server();
  renderApp(<Releases queryFn={queryFn} />, client);
  await answer("4.2.1");
  const data = screen.getByRole("heading", { name: "4.2.1" });
  await refresh(client);
  await refuse(apiError("server-error"));
  expect(data).toBeInTheDocument();
  expect(screen.getAllByRole("heading", { name: /^As of/ })).toHaveLength(1);
  expect(failed()).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Retry now" }));
  await answer("4.2.2");
  expect(screen.queryByRole("heading", { name: /^As of/ })).not.toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "4.2.2" })).toBeInTheDocument();
});

describe("a refresh that fails in a way that time does not mend", () => {
  const failRefresh = async (failure: unknown) => {
    const client = newClient();
    const { queryFn, refuse, answer } = server();
    const onSignIn = vi.fn();
    renderApp(
      <FaultlineProvider onSignIn={onSignIn} onRequestAccess={() => {}}>
        <Releases queryFn={queryFn} />
      </FaultlineProvider>,
      client,
    );
    await answer("4.2.1");
    await refresh(client);
    await refuse(failure);
    expect(screen.getByRole("heading", { name: "4.2.1" })).toBeInTheDocument();
    return onSignIn;
  };
  const buttons = () => screen.getAllByRole("button").map((button) => button.textContent);

  it("offers the one who is signed out to sign in, and nothing else", async () => {
    const onSignIn = await failRefresh(apiError("unauthenticated"));
    expect(screen.getByRole("group", { name: "Sign in to load the releases" })).toBeInTheDocument();
    expect(buttons()).toEqual(["Sign in"]);
    await userEvent.click(screen.getByRole("button"));
    expect(onSignIn).toHaveBeenCalledOnce();
  });

  it("offers the one who may not to ask for access", async () => {
    await failRefresh(apiError("forbidden"));
    expect(screen.getByRole("group", { name: "You can't load the releases" })).toBeInTheDocument();
    expect(buttons()).toEqual(["Request access"]);
  });

  it("takes no focus from who reads on", async () => {
    await failRefresh(apiError("invalid"));
    expect(document.body).toHaveFocus();
  });
});

it("B40 an error that no API sent is told in our words", async () => {
  renderApp(
    <Releases
      queryFn={async () => "4.2.1"}
      select={() => {
        throw new TypeError("x is undefined");
      }}
    />,
  );
  expect(await screen.findByRole("heading", { name: /did not work/ })).toBeInTheDocument();
  expect(screen.queryByText(/x is undefined/)).not.toBeInTheDocument();
});

it("a disabled query shows nothing", () => {
  const { container } = renderApp(<Releases queryFn={async () => "4.2.1"} enabled={false} />);
  expect(container).toBeEmptyDOMElement();
});

it("null is data: what an empty reply leaves", async () => {
  const Empty = () => {
    const result = useQuery({ queryKey: ["empty"], queryFn: async () => null });
    return <QueryView result={result}>{(data) => <p>{String(data)}</p>}</QueryView>;
  };
  renderApp(<Empty />);
  expect(await screen.findByText("null")).toBeInTheDocument();
});

it("with useApiQuery the wait of the server counts down, and its retry is held until then", async () => {
  const requests = vi.fn(async () => new Response(null, { status: 429, headers: { "Retry-After": "42" } }));
  const api = createApi({
    baseUrl: "https://api.example.com",
    dialects: [],
    fetch: requests,
  });
  const options = api.queryOptions({
    queryKey: ["limited"],
    path: "/releases",
    // The client of these tests says that nothing is repeated.
    retry: true,
    meta: { operation: "load the releases" },
  });
  const Limited = () => <QueryView result={useApiQuery(options)}>{(data) => <h2>{String(data)}</h2>}</QueryView>;
  renderApp(
    <FaultlineProvider locale="en-GB">
      <Limited />
    </FaultlineProvider>,
  );
  await waitFor(() => expect(screen.getByRole("heading")).toHaveTextContent(/You can try again in 0:4\d/));
  const button = screen.getByRole("button", { name: "Retry now" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  const before = requests.mock.calls.length;
  await userEvent.click(button);
  expect(requests).toHaveBeenCalledTimes(before);
  expect(screen.getByText("Attempt 2 of 4")).toBeInTheDocument();
});

it("a first request that was called off leaves no blank place, but a way to ask again", async () => {
  const { queryFn, refuse, answer } = server();
  renderApp(<Releases queryFn={queryFn} />);
  await refuse(new DOMException("The user aborted a request.", "AbortError"));
  expect(screen.getByRole("heading", { name: "This was stopped before it was done" })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await answer("4.2.1");
  expect(screen.getByRole("heading", { name: "4.2.1" })).toBeInTheDocument();
});

it("an error that the app makes anew in each render is shown like any other", async () => {
  const { queryFn, refuse } = server();
  function Mapped() {
    const result = useQuery<string>({ queryKey: ["releases"], queryFn });
    const error = result.error && apiError("server-error");
    return <QueryView result={{ ...result, error, failureReason: error }}>{String}</QueryView>;
  }
  renderApp(<Mapped />);
  await refuse(apiError("server-error"));
  expect(screen.getAllByRole("heading")).toEqual([failed()]);
});

describe("an infinite query", () => {
  const pages = () => screen.getByText(/^page/);
  const asked: string[] = [];
  let isDown = false;
  beforeEach(() => {
    asked.length = 0;
  });

  function List({ error = () => apiError("server-error") }: { error?: () => unknown }) {
    const result = useInfiniteQuery({
      queryKey: ["releases"],
      initialPageParam: 0,
      getNextPageParam: (_last: string, all: string[]) => all.length,
      getPreviousPageParam: (_first: string, all: string[]) => -all.length,
      queryFn: async ({ pageParam }) => {
        asked.push(`${pageParam}${isDown ? " down" : ""}`);
        if (isDown) throw error();
        return `page ${pageParam}`;
      },
    });
    return (
      <>
        <QueryView result={result}>{(data) => <p>{data.pages.join()}</p>}</QueryView>
        <button type="button" onClick={() => void result.fetchNextPage()}>
          More
        </button>
        <button type="button" onClick={() => void result.fetchPreviousPage()}>
          Before
        </button>
      </>
    );
  }
  const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
  /** Shows one page, and fails to get more. */
  async function failToGet(name: "More" | "Before", error?: () => unknown) {
    isDown = false;
    const client = newClient();
    renderApp(<List {...(error && { error })} />, client);
    await screen.findByText("page 0");
    isDown = true;
    await press(name);
    return client;
  }

  it.each([
    ["More", "page 0,page 1", "1"],
    ["Before", "page -1,page 0", "-1"],
  ] as const)("asks for the page that did not come, and not for those that are there: %s", async (name, all, param) => {
    await failToGet(name);
    await screen.findByRole("heading", { name: "Sorry, we could not load more" });
    isDown = false;
    await press("Try again");
    expect(await screen.findByText(all)).toBeInTheDocument();
    expect(asked).toEqual(["0", `${param} down`, param]);
    expect(screen.queryByRole("heading")).not.toBeInTheDocument();
  });

  it("says that more did not come where more was to stand, and nothing of the age of what is there", async () => {
    await failToGet("More");
    const heading = await screen.findByRole("heading", { name: "Sorry, we could not load more" });
    expect(pages().compareDocumentPosition(heading)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.queryByText(/As of|refreshed/)).not.toBeInTheDocument();
  });

  it("says so above what is there when it was to stand there", async () => {
    await failToGet("Before");
    const heading = await screen.findByRole("heading", { name: "Sorry, we could not load more" });
    expect(pages().compareDocumentPosition(heading)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  });

  it("says so of a page that is refused or broke by a fault of the app's own, too", async () => {
    await failToGet("More", () => apiError("forbidden"));
    expect(await screen.findByRole("heading", { name: "You can't load more" })).toBeInTheDocument();
    cleanup();
    await failToGet("More", () => new TypeError("x is undefined"));
    expect(
      await screen.findByRole("heading", { name: "Sorry, this part of the page did not work" }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/As of|refreshed/)).not.toBeInTheDocument();
  });

  it("goes on saying so while all of it is read again, and then what came of that", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const client = await failToGet("More");
    const heading = await screen.findByRole("heading", { name: "Sorry, we could not load more" });
    const query = client.getQueryCache().find({ queryKey: ["releases"] });
    const queryFn = () => held.then(() => Promise.reject(apiError("server-error")));
    await settle(() => void query?.fetch({ ...query.options, queryFn }).catch(() => {}));
    expect(screen.getByRole("button", { name: "Trying again…" })).toHaveAttribute("aria-busy", "true");
    expect(screen.getByRole("heading")).toBe(heading);
    await settle(release);
    expect(await screen.findByRole("heading", { name: /^As of/ })).toBeInTheDocument();
    expect(screen.getAllByRole("heading")).toHaveLength(1);
  });
});

it("a refresh that failed is said with its reason, and the focus of its button is not lost when it worked", async () => {
  const { queryFn, refuse, answer } = server();
  const client = newClient();
  vi.useFakeTimers();
  renderApp(
    <FaultlineProvider>
      <Releases queryFn={queryFn} />
    </FaultlineProvider>,
    client,
  );
  // What is there in the first moment is no news.
  await act(() => vi.advanceTimersByTimeAsync(150));
  vi.useRealTimers();
  await answer("4.2.1");
  await refresh(client);
  await refuse(apiError("server-error"));
  await waitFor(() =>
    expect(screen.getAllByRole("status")[0]).toHaveTextContent(/^As of .+ It could not be refreshed\.$/),
  );
  await userEvent.click(screen.getByRole("button", { name: "Retry now" }));
  await answer("4.2.2");
  expect(screen.getByRole("heading", { name: "4.2.2" })).toHaveFocus();
});

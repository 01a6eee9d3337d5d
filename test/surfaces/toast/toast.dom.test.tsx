import { QueryClient, useMutation } from "@tanstack/react-query";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { type ReactNode, StrictMode, useEffect } from "react";
import { Toaster, toast, useToasterStore } from "react-hot-toast";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import { ApiError } from "../../../src/outcome/ApiError.ts";
import { createApi } from "../../../src/query/createApi.ts";
import { MutationNotice } from "../../../src/surfaces/MutationNotice.tsx";
import { FailureToaster } from "../../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailure } from "../../../src/surfaces/toast/hot/toastFailure.tsx";
import { toastFailures } from "../../../src/surfaces/toast/hot/toastFailures.ts";
import { toastNotice } from "../../../src/surfaces/toast/hot/toastNotice.tsx";
import { apiError, failureOf, newClient, noon, renderApp } from "../fixtures.tsx";
import { endRouting, leave, startClock, toasts, pass as wait } from "../routing/routed.tsx";

beforeEach(startClock);
afterEach(endRouting);

// Stopped timers also stop user-event's own pauses, so a click here is its focus and its event.
const click = (element: HTMLElement) =>
  act(() => {
    element.focus();
    element.click();
  });
/** And as long as it takes what leaves to be gone. */
const pass = async (ms: number) => {
  await wait(ms);
  await leave();
};
const region = () => screen.getByRole("region", { name: /^Messages/ });
const note = { operation: "save your note" };

function App({ children, limit }: { children?: ReactNode; limit?: number }) {
  return (
    <FaultlineProvider locale="en-GB">
      {children}
      <FailureToaster limit={limit} />
    </FaultlineProvider>
  );
}

it.each([
  ["nothing", null],
  ["no error", undefined],
  ["what somebody called off", new DOMException("stop", "AbortError")],
])("%s is not shown", (_, error) => {
  renderApp(<FailureToaster />);
  let id: string | undefined;
  act(() => {
    id = toastFailure(error as Error);
  });
  expect(id).toBeUndefined();
  expect(screen.queryByRole("region")).toBeNull();
});

it("a failure is one toast with its title, and stays until it is closed", async () => {
  renderApp(<App />);
  act(() => void toastFailure(failureOf("server-error", note)));
  expect(screen.getByRole("heading", { name: "Sorry, we could not save your note" })).toBeInTheDocument();
  await pass(600_000);
  expect(toasts()).toHaveLength(1);
  click(screen.getByRole("button", { name: "Dismiss" }));
  await pass(1000);
  expect(screen.queryByRole("region", { name: /^Messages/ })).not.toBeInTheDocument();
});

it("B53 the same failure again renews its toast and counts", () => {
  renderApp(<App />);
  for (let time = 0; time < 3; time += 1) act(() => void toastFailure(apiError("server-error", note)));
  expect(toasts()).toHaveLength(1);
  expect(toasts()[0]).toHaveTextContent("Happened 3 times");
});

it("B53 the same words of another kind are another toast", () => {
  renderApp(<App />);
  act(() => {
    toastFailure(failureOf("server-error", note));
    toastFailure(failureOf("bad-gateway", note));
    toastFailure(failureOf("server-error", { operation: "send your note" }));
  });
  expect(toasts()).toHaveLength(3);
});

it("a quota that is used up is one toast, whatever was asked for", () => {
  renderApp(<App />);
  act(() => {
    toastFailure(failureOf("rate-limited", { operation: "save", retryAt: noon + 42_000 }));
    toastFailure(failureOf("rate-limited", { operation: "delete", retryAt: noon + 42_000 }));
  });
  expect(toasts()).toHaveLength(1);
});

it("services that fail apart have toasts apart, and one of them one toast", () => {
  renderApp(<App />);
  const down = (url: string) => new ApiError(failureOf("unavailable"), { method: "GET", url });
  act(() => {
    toastFailure(down("https://one.example.com/a"));
    toastFailure(down("https://two.example.com/a"));
    toastFailure(new Error("not loaded", { cause: down("https://two.example.com/b") }));
  });
  expect(toasts().map((item) => /Happened \d times/.exec(item.textContent)?.[0])).toEqual([
    "Happened 2 times",
    undefined,
  ]);
});

it("the count begins anew after the toast was closed", async () => {
  renderApp(<App />);
  act(() => void toastFailure(failureOf("server-error", note)));
  act(() => void toastFailure(failureOf("server-error", note)));
  click(screen.getByRole("button", { name: "Dismiss" }));
  await pass(1000);
  act(() => void toastFailure(failureOf("server-error", note)));
  expect(toasts()[0]).not.toHaveTextContent("Happened");
});

it("B54 a failure that strikes while its toast leaves shows it again", async () => {
  renderApp(<App />);
  act(() => void toastFailure(failureOf("server-error", note)));
  click(screen.getByRole("button", { name: "Dismiss" }));
  await pass(50);
  act(() => void toastFailure(failureOf("server-error", note)));
  await pass(5000);
  expect(toasts()).toHaveLength(1);
  expect(toasts()[0]).toHaveAttribute("data-state", "open");
});

it("B13 a toast from an effect is one under StrictMode, and is announced once", async () => {
  const Child = () => {
    useEffect(() => void toastFailure(failureOf("server-error", note)), []);
    return null;
  };
  renderApp(<App />);
  await pass(200);
  const status = screen.getByRole("status");
  const spoken: string[] = [];
  const watcher = new MutationObserver(() => status.textContent && spoken.push(status.textContent));
  watcher.observe(status, { childList: true, characterData: true, subtree: true });
  render(
    <StrictMode>
      <Child />
    </StrictMode>,
  );
  await pass(500);
  expect(toasts()).toHaveLength(1);
  expect(spoken).toEqual(["Sorry, we could not save your note"]);
});

it("B18 toasts carry no live region of their own", () => {
  renderApp(<App />);
  act(() => void toastFailure(failureOf("server-error", note)));
  expect(region().querySelector("[aria-live]:not([aria-live=off]), [role=status], [role=alert]")).toBeNull();
  expect(region().closest("[aria-live]:not([aria-live=off]), [role=status], [role=alert]")).toBeNull();
});

it("a wait counts down inside its toast", async () => {
  renderApp(<App />);
  act(() => void toastFailure(failureOf("rate-limited", { retryAt: noon + 42_000 }), { onRetry: () => {} }));
  expect(screen.getByRole("heading")).toHaveTextContent("You can try again in 0:42");
  await wait(2000);
  expect(screen.getByRole("heading")).toHaveTextContent("You can try again in 0:40");
});

it("B56 a retry keeps the toast while it runs, drops it when it succeeds and leaves it when it fails", async () => {
  const attempts: { resolve(): void; reject(error: unknown): void }[] = [];
  const onRetry = () => new Promise<void>((resolve, reject) => attempts.push({ resolve, reject }));
  renderApp(<App />);
  act(() => void toastFailure(failureOf("server-error", note), { onRetry }));
  await act(async () => click(screen.getByRole("button", { name: "Try again" })));
  expect(screen.getByRole("button", { name: "Trying again…" })).toHaveAttribute("aria-disabled", "true");
  await act(async () => attempts[0]?.reject(apiError("server-error")));
  expect(screen.getByRole("button", { name: "Try again" })).toHaveFocus();
  click(screen.getByRole("button", { name: "Try again" }));
  await act(async () => attempts[1]?.resolve());
  await pass(1000);
  expect(screen.queryByRole("region", { name: /^Messages/ })).not.toBeInTheDocument();
});

it("a notice leaves by itself, unless it has an action", async () => {
  renderApp(<App />);
  act(() => {
    toastNotice({ title: "payments-api 4.2.1 is live", body: "6 of 6 hosts are healthy." });
    toastNotice({ title: "Ana Ruiz approved, 1 left", tone: "info", actions: <button type="button">Look</button> });
  });
  expect(toasts()).toHaveLength(2);
  await pass(10_000);
  expect(toasts()).toHaveLength(1);
  expect(screen.getByRole("button", { name: "Look" })).toBeInTheDocument();
});

it("a duration of 0 is not taken for the library's own 4 seconds", async () => {
  renderApp(<App />);
  act(() => void toastNotice({ title: "Saved", durationMs: 0 }));
  await pass(1000);
  expect(screen.queryByText("Saved")).not.toBeInTheDocument();
});

it("an update gives up nothing of the toast before it", async () => {
  renderApp(<App />);
  act(() => void toastNotice({ id: "job", title: "Deploying", actions: <button type="button">Stop</button> }));
  act(() => void toastNotice({ id: "job", title: "payments-api is live" }));
  expect(toasts()).toHaveLength(1);
  expect(screen.queryByRole("button", { name: "Stop" })).not.toBeInTheDocument();
  await pass(10_000);
  expect(screen.queryByText("payments-api is live")).not.toBeInTheDocument();
});

it.each([
  ["the pointer is on it", () => fireEvent.mouseEnter(region()), () => fireEvent.mouseLeave(region())],
  [
    "the keyboard is on it",
    () => act(() => screen.getByRole("button", { name: "Dismiss" }).focus()),
    () => act(() => screen.getByRole("button", { name: "Dismiss" }).blur()),
  ],
  ["the window is in the background", () => fireEvent.blur(window), () => fireEvent.focus(window)],
])("B55 a notice stays while %s", async (_, hold, release) => {
  renderApp(<App />);
  act(() => void toastNotice({ title: "Saved" }));
  await pass(1000);
  hold();
  await pass(60_000);
  expect(screen.getByText("Saved")).toBeInTheDocument();
  release();
  await pass(8000);
  expect(screen.queryByText("Saved")).not.toBeInTheDocument();
});

it("B55 a notice stays in a window that was opened in the background, until somebody looks", async () => {
  vi.spyOn(document, "hasFocus").mockReturnValue(false);
  renderApp(<App />);
  act(() => void toastNotice({ title: "Saved" }));
  await pass(60_000);
  expect(screen.getByText("Saved")).toBeInTheDocument();
  fireEvent.focus(window);
  await pass(8000);
  expect(screen.queryByText("Saved")).not.toBeInTheDocument();
});

it("a toast takes no focus, and a closed one hands it on", async () => {
  renderApp(
    <App>
      <button type="button">Save</button>
    </App>,
  );
  const save = screen.getByRole("button", { name: "Save" });
  act(() => save.focus());
  act(() => {
    toastFailure(failureOf("server-error", note));
    toastFailure(failureOf("conflict", note));
  });
  expect(save).toHaveFocus();
  const closers = screen.getAllByRole("button", { name: "Dismiss" });
  act(() => closers[0]?.focus());
  click(closers[0] as HTMLElement);
  expect(closers[1]).toHaveFocus();
  click(closers[1] as HTMLElement);
  expect(save).toHaveFocus();
});

it("a toast that a pointer closes gives focus back at once", () => {
  renderApp(<App />);
  act(() => {
    toastFailure(failureOf("server-error", note));
    toastFailure(failureOf("conflict", note));
  });
  const [newest, older] = screen.getAllByRole("button", { name: "Dismiss" });
  fireEvent.pointerDown(newest as HTMLElement);
  click(newest as HTMLElement);
  expect(older).not.toHaveFocus();
  expect(document.body).toHaveFocus();
});

it("older toasts fold into a count, newest first, and open on demand", async () => {
  renderApp(<App limit={1} />);
  for (const title of ["one", "two", "three"]) act(() => void toastNotice({ title }));
  expect(toasts().map((item) => item.textContent)).toEqual(["three"]);
  const fold = screen.getByRole("button", { name: "Show 2 more" });
  click(fold);
  expect(toasts().map((item) => item.textContent)).toEqual(["three", "two", "one"]);
  expect(fold).toHaveAccessibleName("Show fewer");
});

it("toasts speak the language of the provider around the toaster", () => {
  renderApp(
    <FaultlineProvider locale="de" messages={{ failures: { "server-error": { titles: ["{action} ging nicht"] } } }}>
      <FailureToaster />
    </FaultlineProvider>,
  );
  act(() => void toastFailure(failureOf("server-error", { operation: "Speichern" })));
  expect(screen.getByRole("heading", { name: "Speichern ging nicht" })).toBeInTheDocument();
});

it("the app's own toasts and ours do not mix, nor silence each other", () => {
  const Reader = () => <p>{useToasterStore().toasts.length}</p>;
  const app = (reader: ReactNode) => (
    <>
      <App />
      <Toaster />
      {reader}
    </>
  );
  const { rerender } = render(app(<Reader />));
  rerender(app(null));
  act(() => {
    toast("the app's");
    toastFailure(failureOf("server-error", note));
  });
  expect(toasts()).toHaveLength(1);
  expect(region()).not.toHaveTextContent("the app's");
  act(() => toast.remove());
});

it("B38 an abort is no toast, and a timeout is one", () => {
  renderApp(<App />);
  act(() => {
    expect(toastFailure(new DOMException("called off", "AbortError"))).toBeUndefined();
    toastFailure(failureOf("timed-out"));
  });
  expect(toasts()).toHaveLength(1);
});

it("B39 a cancelled query is no toast, though its error is named like any other", async () => {
  const client = new QueryClient();
  const fetching = client.fetchQuery({ queryKey: ["slow"], queryFn: () => new Promise(() => {}) });
  const failed = fetching.catch((error: Error) => error);
  await client.cancelQueries({ queryKey: ["slow"] }, { revert: false });
  const error = await failed;
  expect(error).toBeInstanceOf(Error);
  expect(toastFailure(error as Error)).toBeUndefined();
});

it("an error that no API sent is told in our words", () => {
  renderApp(<App />);
  act(() => void toastFailure(new TypeError("x is not a function")));
  expect(region()).not.toHaveTextContent("x is not a function");
  expect(screen.getByRole("button", { name: "Copy details" })).toBeInTheDocument();
});

function Save({ surface, attempts }: { surface?: string; attempts: (() => Promise<string>)[] }) {
  const { mutate, status } = useMutation({
    mutationFn: () => attempts.shift()?.() ?? Promise.resolve("saved"),
    meta: { operation: "save your note", ...(surface && { surface }) },
  });
  return (
    <>
      <button type="button" onClick={() => mutate()}>
        Save
      </button>
      <p>{status}</p>
    </>
  );
}

const refuse = () => Promise.reject(apiError("server-error", { ...note, method: "PUT" }));

it("a mutation whose surface is the toast is toasted once, and its retry runs that mutation alone", async () => {
  const client = newClient();
  const ends = [toastFailures(client), toastFailures(client)];
  renderApp(
    <App>
      <Save surface="toast" attempts={[refuse, refuse]} />
    </App>,
    client,
  );
  click(screen.getByRole("button", { name: "Save" }));
  await pass(0);
  expect(toasts()).toHaveLength(1);
  expect(toasts()[0]).not.toHaveTextContent("Happened");
  click(screen.getByRole("button", { name: "Try again" }));
  await pass(0);
  expect(toasts()[0]).toHaveTextContent("Happened 2 times");
  click(screen.getByRole("button", { name: "Try again" }));
  await pass(1000);
  expect(screen.getByText("success")).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: /^Messages/ })).not.toBeInTheDocument();
  for (const end of ends) end();
});

function SaveWithNotice() {
  const save = useMutation({ mutationFn: refuse, meta: note });
  return (
    <>
      <button type="button" onClick={() => save.mutate()}>
        Save
      </button>
      <p>{save.status}</p>
      <MutationNotice result={save} />
    </>
  );
}

it("a mutation whose failure has a place of its own is not toasted", async () => {
  const client = newClient();
  const end = toastFailures(client);
  renderApp(
    <App>
      <SaveWithNotice />
    </App>,
    client,
  );
  click(screen.getByRole("button", { name: "Save" }));
  await pass(0);
  expect(screen.getByText("error")).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: /^Messages/ })).not.toBeInTheDocument();
  end();
});

it("a mutation that is sent again from its toast keeps its idempotency key", async () => {
  const client = newClient();
  const end = toastFailures(client);
  const keys: unknown[] = [];
  const fetch = vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    keys.push(new Request(input, init).headers.get("Idempotency-Key"));
    return new Response(null, { status: keys.length === 1 ? 503 : 204 });
  });
  const api = createApi({ baseUrl: "https://api.example.com", dialects: [], fetch, retry: { maxRetries: 0 } });
  const options = api.mutationOptions({
    request: () => ({ path: "/notes", method: "POST" }),
    idempotent: true,
    meta: { operation: "save your note", surface: "toast" },
  });
  const Note = () => {
    const { mutate } = useMutation(options);
    return (
      <button type="button" onClick={() => mutate()}>
        Save
      </button>
    );
  };
  renderApp(
    <App>
      <Note />
    </App>,
    client,
  );
  click(screen.getByRole("button", { name: "Save" }));
  await pass(0);
  click(within(region()).getByRole("button", { name: /again/ }));
  await pass(0);
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), keys[0]]);
  end();
});

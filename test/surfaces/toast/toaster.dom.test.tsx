import { useMutation } from "@tanstack/react-query";
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { toast } from "react-hot-toast";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FailureView } from "../../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import { pageLedger } from "../../../src/ledger/ledger.ts";
import de from "../../../src/locales/de.ts";
import { MutationNotice } from "../../../src/surfaces/MutationNotice.tsx";
import { FailureToaster, type FailureToasterProps } from "../../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailure } from "../../../src/surfaces/toast/hot/toastFailure.tsx";
import { toastNotice } from "../../../src/surfaces/toast/hot/toastNotice.tsx";
import { dismissToast } from "../../../src/surfaces/toast/hot/toasts.ts";
import { useFailureClaim } from "../../../src/surfaces/useFailureClaim.ts";
import { apiError, failureOf, renderApp } from "../fixtures.tsx";
import { endRouting, Leaves, leave, notices, pass, startClock, toasts } from "../routing/routed.tsx";

beforeEach(startClock);
afterEach(endRouting);

function App({ children, ...toaster }: FailureToasterProps & { children?: ReactNode }) {
  return (
    <FaultlineProvider locale="en-GB">
      <button type="button">Save</button>
      {children}
      <FailureToaster {...toaster} />
    </FaultlineProvider>
  );
}

const region = () => screen.getByRole("region", { name: /^Messages/ });
const notice = (title: string) => act(() => void toastNotice({ title }));
const press = (key: string, rest: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...rest });
const save = () => screen.getByRole("button", { name: "Save" });
const click = (name: string | RegExp) => act(() => screen.getByRole("button", { name }).click());

describe("the key that leads to the toasts", () => {
  it.each(["F8", "Escape"])("leads to the newest one, and %s back to where it came from", (back) => {
    renderApp(<App />);
    notice("older");
    notice("newest");
    act(() => save().focus());
    press("F8");
    expect(screen.getByRole("heading", { name: "newest" })).toHaveFocus();
    press(back);
    expect(save()).toHaveFocus();
  });

  it("leads back to nowhere when it came from there", () => {
    renderApp(<App />);
    notice("saved");
    press("F8");
    expect(screen.getByRole("heading", { name: "saved" })).toHaveFocus();
    press("Escape");
    expect(document.body).toHaveFocus();
  });

  it("is named by the region, in its language, and to machines", () => {
    renderApp(<App />);
    notice("saved");
    expect(region()).toHaveAccessibleName("Messages, F8 leads here and back");
    expect(region()).toHaveAttribute("aria-keyshortcuts", "F8");
  });

  it("may be another one", () => {
    renderApp(
      <FaultlineProvider locale="de-DE" messages={de}>
        <FailureToaster hotkey="F6" />
      </FaultlineProvider>,
    );
    notice("gesichert");
    expect(screen.getByRole("region", { name: "Meldungen, F6 führt hierher und zurück" })).toBeInTheDocument();
    press("F8");
    expect(document.body).toHaveFocus();
    press("F6");
    expect(screen.getByRole("heading", { name: "gesichert" })).toHaveFocus();
  });

  it("may be none", () => {
    renderApp(<App hotkey={false} />);
    notice("saved");
    expect(region()).toHaveAccessibleName("Messages");
    expect(region()).not.toHaveAttribute("aria-keyshortcuts");
    press("F8");
    expect(document.body).toHaveFocus();
  });

  it.each<[string, KeyboardEventInit]>([
    ["Ctrl", { ctrlKey: true }],
    ["Alt", { altKey: true }],
    ["Meta", { metaKey: true }],
    ["Shift", { shiftKey: true }],
    ["a word that is being composed", { isComposing: true }],
  ])("is another's with %s", (_, rest) => {
    renderApp(<App />);
    notice("saved");
    act(() => save().focus());
    press("F8", rest);
    expect(save()).toHaveFocus();
  });

  it("is left to a view that has answered it", () => {
    renderApp(
      <App>
        <input aria-label="Note" onKeyDown={(event) => event.preventDefault()} />
      </App>,
    );
    notice("saved");
    const field = screen.getByRole("textbox");
    act(() => field.focus());
    press("F8");
    expect(field).toHaveFocus();
  });

  it("is the page's own while there are no toasts, and Escape is outside of them", () => {
    renderApp(<App />);
    act(() => save().focus());
    expect(press("F8")).toBe(true);
    notice("saved");
    expect(press("Escape")).toBe(true);
    expect(save()).toHaveFocus();
  });
});

describe("what is not taken away", () => {
  it("B55 a toast that was reached by the key stays while it is read, and what is closed there leads on", async () => {
    renderApp(<App />);
    notice("saved");
    act(() => void toastFailure(failureOf("conflict"), { onRetry: () => {} }));
    act(() => save().focus());
    press("F8");
    await pass(60_000);
    expect(toasts()).toHaveLength(2);
    const [close] = screen.getAllByRole("button", { name: "Dismiss" });
    act(() => close?.click());
    expect(region().contains(document.activeElement)).toBe(true);
  });

  it("B55 a clock that a pointer has stopped goes on after the toast under it has left", async () => {
    renderApp(<App />);
    notice("one");
    fireEvent.mouseEnter(region());
    click("Dismiss");
    await leave();
    expect(screen.queryByRole("region", { name: /^Messages/ })).toBeNull();
    notice("two");
    await pass(6100);
    await leave();
    expect(screen.queryByRole("heading")).toBeNull();
  });
});

describe("the fold's button, when it goes with the focus on it", () => {
  async function unfolded() {
    renderApp(<App limit={1} />);
    let ids: (string | undefined)[] = [];
    act(() => {
      ids = [toastFailure(failureOf("conflict")), toastFailure(failureOf("server-error"))];
    });
    notice("live");
    const fold = screen.getByRole("button", { name: "Show 2 more" });
    const goes = async () => {
      act(() => {
        for (const id of ids) dismissToast(id);
      });
      await leave();
    };
    act(() => save().focus());
    return { fold, goes };
  }

  it("hands it on to the last toast, whose clock goes on when the focus leaves", async () => {
    const { fold, goes } = await unfolded();
    act(() => fold.focus());
    await goes();
    expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus();
    act(() => save().focus());
    await pass(6100);
    await leave();
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("B55 gives it back after a pointer, and ties no clock to itself", async () => {
    const { fold, goes } = await unfolded();
    fireEvent.pointerDown(fold);
    act(() => fold.focus());
    await goes();
    expect(save()).toHaveFocus();
    await pass(6100);
    await leave();
    expect(screen.queryByRole("heading")).toBeNull();
  });
});

it("a toast that is folded away with the focus in it hands it on", () => {
  renderApp(<App limit={1} />);
  notice("older");
  act(() => screen.getByRole("button", { name: "Dismiss" }).focus());
  notice("newest");
  const newest = screen.getByRole("heading", { name: "newest" }).closest("li") as HTMLElement;
  expect(within(newest).getByRole("button", { name: "Dismiss" })).toHaveFocus();
});

describe("a failure that was toasted by hand", () => {
  function Save() {
    const save = useMutation({
      mutationFn: () => Promise.reject(apiError("conflict")),
      onError: (error) => void toastFailure(error),
    });
    return (
      <>
        <button type="button" onClick={() => save.mutate()}>
          Send
        </button>
        <Leaves by="Leave">
          <MutationNotice result={save} />
        </Leaves>
      </>
    );
  }

  it("does not come up elsewhere when its toast was closed, and is toasted when it strikes again", async () => {
    renderApp(
      <App>
        <Save />
      </App>,
    );
    for (let strike = 0; strike < 2; strike += 1) {
      click("Send");
      await pass(10);
      expect(toasts()).toHaveLength(1);
      expect(screen.getAllByRole("heading")).toHaveLength(1);
      click("Dismiss");
      await leave();
      expect(screen.queryByRole("heading")).toBeNull();
    }
  });

  it("can be told again after its toast was closed", async () => {
    const failure = failureOf("conflict");
    const Notice = () => (useFailureClaim(failure) ? <p>in its place</p> : null);
    act(() => void toastFailure(failure));
    renderApp(
      <App>
        <Notice />
      </App>,
    );
    click("Dismiss");
    await leave();
    expect(screen.queryByText("in its place")).toBeNull();
    act(() => void toastFailure(failure));
    expect(toasts()).toHaveLength(1);
    expect(notices()).toEqual([]);
  });

  it("is let go of when no view would show it any more", async () => {
    renderApp(
      <App>
        <Save />
      </App>,
    );
    click("Send");
    await pass(10);
    click("Dismiss");
    await leave();
    expect(pageLedger().subjects()).toHaveLength(1);
    click("Leave");
    act(() => void toastFailure(failureOf("forbidden")));
    click("Dismiss");
    await leave();
    expect(pageLedger().subjects()).toEqual([]);
  });

  it("is handed back to the view of a read, which would wait for ever otherwise", async () => {
    const failure = failureOf("conflict", { method: "GET" });
    const Notice = () => (useFailureClaim(failure) ? <p>in its place</p> : null);
    act(() => void toastFailure(failure));
    renderApp(
      <App>
        <Notice />
      </App>,
    );
    click("Dismiss");
    await leave();
    expect(screen.getByText("in its place")).toBeInTheDocument();
  });
});

describe("the traps of react-hot-toast", () => {
  const many = (count: number) => {
    let ids: (string | undefined)[] = [];
    act(() => {
      const turns = Array.from({ length: count }, (_, turn) => `save note ${turn}`);
      ids = turns.map((operation) => toastFailure(failureOf("conflict", { operation })));
    });
    return ids;
  };
  const shown = () => screen.queryAllByText(/save note \d+/, { selector: "h3" }).map((title) => title.textContent);

  it("more toasts than it keeps wait for their turn, and none is lost", async () => {
    renderApp(<App limit={100} />);
    const ids = many(23);
    const seen = new Set(shown());
    expect(seen.size).toBe(20);
    for (const id of ids) {
      act(() => dismissToast(id));
      await leave();
      for (const title of shown()) seen.add(title);
    }
    expect(seen.size).toBe(23);
    expect(shown()).toEqual([]);
  });

  it("what waits for its turn can be taken back before it comes", async () => {
    renderApp(<App limit={100} />);
    const ids = many(21);
    act(() => dismissToast(ids[20]));
    act(() => dismissToast(ids[0]));
    await leave();
    expect(shown()).toHaveLength(19);
  });

  it("a toast that the app's code takes away begins anew", async () => {
    renderApp(<App />);
    act(() => void toastFailure(failureOf("conflict")));
    act(() => toast.dismiss());
    await leave();
    act(() => void toastFailure(failureOf("conflict")));
    expect(toasts()).toHaveLength(1);
    expect(toasts()[0]).not.toHaveTextContent("Happened");
  });

  it("a retry that is rejected is nobody's unhandled rejection", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    renderApp(<App />);
    act(
      () => void toastFailure(failureOf("server-error"), { onRetry: () => Promise.reject(apiError("server-error")) }),
    );
    click("Try again");
    await pass(10);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(unhandled).not.toHaveBeenCalled();
    process.off("unhandledRejection", unhandled);
  });
});

it("a failure that a view on the page shows is not toasted too, and a developer hears of it once", () => {
  const failure = failureOf("conflict");
  renderApp(
    <App>
      <FailureView failure={failure} />
    </App>,
  );
  let ids: unknown[] = [];
  act(() => {
    ids = [toastFailure(failure), toastFailure(failure)];
  });
  expect(ids).toEqual([undefined, undefined]);
  expect(toasts()).toHaveLength(0);
  expect(notices()).toEqual([expect.stringContaining("shown already (inline)")]);
});

it("one failure that is toasted twice is one strike", () => {
  renderApp(<App />);
  const failure = failureOf("conflict");
  let ids: unknown[] = [];
  act(() => {
    ids = [toastFailure(failure), toastFailure(failure, { actions: <button type="button">Compare</button> })];
  });
  expect(ids[0]).toBe(ids[1]);
  expect(toasts()).toHaveLength(1);
  expect(toasts()[0]).not.toHaveTextContent("Happened");
  expect(within(region()).getByRole("button", { name: "Compare" })).toBeInTheDocument();
});

it("what is folded away is said once when it comes, and not again when it is unfolded", async () => {
  renderApp(<App limit={1} />);
  await pass(150);
  notice("older");
  notice("newest");
  await pass(150);
  const voice = screen.getAllByRole("status")[0] as HTMLElement;
  expect(voice).toHaveTextContent(/older . newest|newest . older/);
  await pass(8000);
  expect(voice).toHaveTextContent("");
  notice("older");
  notice("newest");
  await pass(150);
  expect(toasts()).toHaveLength(1);
  await pass(1);
  click("Show 1 more");
  const before = voice.textContent;
  await pass(150);
  expect(toasts()).toHaveLength(2);
  expect(voice.textContent).toBe(before);
});

import { useMutation } from "@tanstack/react-query";
import { act, screen, within } from "@testing-library/react";
import { createElement } from "react";
import { toast as sonner } from "sonner";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import { createApi } from "../../../src/query/createApi.ts";
import { createQueryClient } from "../../../src/query/queryClient.ts";
import { useApiMutation } from "../../../src/query/useApiMutation.ts";
import { MutationNotice } from "../../../src/surfaces/MutationNotice.tsx";
import { routeFailures } from "../../../src/surfaces/routing/routeFailures.ts";
import type { ToastAbout, ToastPort } from "../../../src/surfaces/toast/toastPort.ts";
import { openGates } from "../../../src/testing/openGates.ts";
import { Page, watchFailures } from "../../readme/sonnerPort.tsx";
import { apiError, newClient, renderApp } from "../fixtures.tsx";
import { click, endRouting, leave, pass, startClock } from "../routing/routed.tsx";

beforeEach(startClock);
afterEach(() => {
  act(() => void sonner.dismiss());
  openGates();
  endRouting();
});

const noteMeta = { operation: "save your note", surface: "toast" } as const;

it("a failure counts down in sonner's toaster, is retried there, and goes when it has gone well", async () => {
  const replies = [
    new Response("{}", { status: 429, headers: { "retry-after": "40" } }),
    new Response(null, { status: 204 }),
  ];
  const fetch = vi.fn(async () => replies.shift() ?? new Response(null, { status: 500 }));
  const api = createApi({ baseUrl: "https://api.example.com", dialects: [], fetch, retry: { maxRetries: 0 } });
  const Note = () => {
    const save = useApiMutation(api.mutationOptions({ request: () => ({ path: "/notes" }), meta: noteMeta }));
    return (
      <button type="button" onClick={() => save.mutate()}>
        Save
      </button>
    );
  };
  const client = createQueryClient();
  const end = watchFailures(client);
  renderApp(
    <Page>
      <Note />
    </Page>,
    client,
  );
  await click("Save");
  await pass(100);
  const toast = within(screen.getByRole("region", { name: /Notifications/ })).getByRole("listitem");
  const said = within(toast).getByRole("heading").textContent;
  expect(said).toMatch(/\d:\d\d/);
  await pass(2000);
  expect(within(toast).getByRole("heading").textContent).not.toBe(said);
  expect(toast.querySelector('[aria-live="off"]')).toContainElement(within(toast).getByRole("heading"));

  await click("Retry now");
  // The server's own wait holds it.
  expect(fetch).toHaveBeenCalledTimes(1);
  await pass(40_000);
  await click("Retry now");
  await leave();
  await leave();
  expect(fetch).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole("heading")).toBeNull();
  end();
});

/** Toasts of an app's own: a list that keeps what it is given. */
function ownToasts() {
  const shown = new Map<string, { content: React.ReactElement; about: ToastAbout }>();
  const port: ToastPort = {
    show: (id, content, about) => void shown.set(id, { content, about }),
    dismiss: (id) => void shown.delete(id),
  };
  return { port, shown };
}

const Save = ({ mutationFn }: { mutationFn: () => Promise<unknown> }) => {
  const { mutate } = useMutation({ mutationFn, meta: noteMeta });
  return (
    <button type="button" onClick={() => mutate()}>
      Save
    </button>
  );
};

const refuse = () => Promise.reject(apiError("server-error", { operation: "save your note" }));

it("a port is told what failed and how often, and its content renews itself wherever it stands", async () => {
  const { port, shown } = ownToasts();
  const client = newClient();
  const end = routeFailures(client, { toast: port });
  renderApp(<Save mutationFn={refuse} />, client);
  await click("Save");
  const [first] = [...shown.values()];
  expect(first?.about).toMatchObject({ count: 1, failure: { kind: "server-error" } });
  renderApp(<FaultlineProvider locale="en-GB">{first?.content}</FaultlineProvider>);
  await click("Save");
  expect([...shown.values()].map(({ about }) => about.count)).toEqual([2]);
  expect(screen.getByText("Happened 2 times")).toBeInTheDocument();
  end();
});

it("a toast that a port has let go of begins anew, and its late word closes no other", async () => {
  const { port, shown } = ownToasts();
  const client = newClient();
  const end = routeFailures(client, { toast: port });
  renderApp(<Save mutationFn={refuse} />, client);
  await click("Save");
  const about = () => [...shown.values()].at(-1)?.about;
  const first = about();
  first?.closed();
  await click("Save");
  expect(about()?.count).toBe(1);
  first?.closed();
  await click("Save");
  expect(about()?.count).toBe(2);
  end();
});

it.each([30, 90, 150, 210])(
  "a cause that strikes again %d ms after its toast left is in sonner's toaster",
  async (gap) => {
    const client = newClient();
    const end = watchFailures(client);
    let isWell = false;
    renderApp(
      <Page>
        <Save mutationFn={() => (isWell ? Promise.resolve("saved") : refuse())} />
      </Page>,
      client,
    );
    await click("Save");
    await pass(500);
    isWell = true;
    await click(/^(Try|Send) again$/);
    await pass(gap);
    isWell = false;
    await click("Save");
    await pass(1000);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    end();
  },
);

it("sonner's toaster is missed where there is none: failures stay with their views", async () => {
  const client = newClient();
  const end = watchFailures(client);
  const { unmount } = renderApp(<Page>page</Page>, client);
  unmount();
  function View() {
    const save = useMutation({ mutationFn: refuse, meta: noteMeta });
    return (
      <>
        <button type="button" onClick={() => save.mutate()}>
          Save
        </button>
        <MutationNotice result={save} />
      </>
    );
  }
  renderApp(<View />, client);
  await click("Save");
  expect(screen.getByRole("heading")).toBeInTheDocument();
  end();
});

it("a port's content can be drawn before there is a provider, in English", async () => {
  const { port, shown } = ownToasts();
  const client = newClient();
  const end = routeFailures(client, { toast: port });
  renderApp(<Save mutationFn={refuse} />, client);
  await click("Save");
  renderApp(createElement("div", {}, [...shown.values()][0]?.content));
  expect(screen.getByRole("heading", { name: "Sorry, we could not save your note" })).toBeInTheDocument();
  end();
});

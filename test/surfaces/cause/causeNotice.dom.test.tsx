import { type QueryClient, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { act, screen, within } from "@testing-library/react";
import { Suspense, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Announce } from "../../../src/components/Announcer.tsx";
import { FaultlineContext } from "../../../src/components/context.ts";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import { pageLedger } from "../../../src/ledger/ledger.ts";
import en from "../../../src/locales/en.ts";
import { ApiError } from "../../../src/outcome/ApiError.ts";
import type { Failure, FailureKind } from "../../../src/outcome/failures.ts";
import { createApi } from "../../../src/query/createApi.ts";
import { useApiQuery } from "../../../src/query/useApiQuery.ts";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { CauseNotice } from "../../../src/surfaces/cause/CauseNotice.tsx";
import { QueryView } from "../../../src/surfaces/QueryView.tsx";
import { createClock } from "../../../src/waiting/clock.ts";
import { failureOf, newClient, renderApp } from "../fixtures.tsx";

/** A service that can go down and come back. */
function service(origin = "https://api.example.com") {
  let down: FailureKind | undefined;
  let about: Partial<Failure> | undefined;
  const asked = vi.fn();
  return {
    asked,
    fails: (kind: FailureKind | undefined, rest?: Partial<Failure>) => {
      down = kind;
      about = rest;
    },
    get: (name: string) => async () => {
      asked(name);
      if (!down) return `${name} of today`;
      throw new ApiError(failureOf(down, { operation: `load ${name}`, ...about }), {
        method: "GET",
        url: `${origin}/${name}`,
      });
    },
  };
}
type Service = ReturnType<typeof service>;

const settle = (change?: () => unknown) =>
  act(async () => {
    await change?.();
    await vi.advanceTimersByTimeAsync(10);
  });
const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
/** As a person does: what is pressed has the focus. */
const press = (button: HTMLElement | undefined) =>
  settle(() => {
    button?.focus();
    button?.click();
  });
const pressOn = (name: string) => press(screen.getByRole("button", { name }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Card({ name, api }: { name: string; api: Service }) {
  const result = useQuery({ queryKey: [name], queryFn: api.get(name) });
  return (
    <section aria-label={name}>
      <QueryView result={result}>{(text) => <p>{text}</p>}</QueryView>
    </section>
  );
}

async function page(names: readonly string[], api: Service, hasNotice = true): Promise<QueryClient> {
  const client = newClient();
  renderApp(
    <FaultlineProvider>
      <main>
        {hasNotice && <CauseNotice />}
        {names.map((name) => (
          <Card key={name} name={name} api={api} />
        ))}
      </main>
    </FaultlineProvider>,
    client,
  );
  await settle();
  return client;
}

const panels = () => [...document.querySelectorAll('[data-fl="panel"]')];
const quietLines = () => [...document.querySelectorAll('[data-fl="elsewhere"]')];
const spoken = () => document.querySelector("[role=status][aria-atomic]")?.textContent;
const names = ["releases", "deployments", "versions"];

it("many reads that fail for one cause are one notice with their count, and a quiet line in each place", async () => {
  const api = service();
  api.fails("bad-gateway");
  await page(names, api);
  expect(panels()).toHaveLength(1);
  const notice = screen.getByRole("region", { name: "Sorry, we could not load parts of this page" });
  expect(within(notice).getByText("3 parts")).toBeVisible();
  expect(quietLines().map((line) => line.textContent)).toEqual(Array(3).fill("Not loaded yet. See why"));
});

it("without a place for it each failure stays where it happened", async () => {
  const api = service();
  api.fails("bad-gateway");
  await page(names, api, false);
  expect(panels()).toHaveLength(3);
});

it("a cause that has struck once is shown where it struck", async () => {
  const api = service();
  api.fails("bad-gateway");
  await page(["releases"], api);
  expect(screen.getByRole("heading", { name: "Sorry, we could not load releases" })).toBeInTheDocument();
  expect(quietLines()).toHaveLength(0);
});

it.each(["not-found", "forbidden", "server-error"] as const)(
  "%s is about what was asked, and shares no cause",
  async (kind) => {
    const api = service();
    api.fails(kind);
    await page(names, api);
    expect(panels()).toHaveLength(3);
  },
);

it("the line in each place leads the focus to the notice", async () => {
  const api = service();
  api.fails("unavailable");
  await page(names, api);
  await press(screen.getAllByRole("button", { name: "See why" })[1]);
  expect(screen.getByRole("heading", { name: "Sorry, we can't load parts of this page for now" })).toHaveFocus();
});

it("one retry asks for all of them again, and the notice says when the last one is back", async () => {
  const api = service();
  api.fails("bad-gateway");
  await page(names, api);
  await later(150);
  api.asked.mockClear();
  api.fails(undefined);
  await pressOn("Try again");
  expect(new Set(api.asked.mock.calls.flat())).toEqual(new Set(names));
  expect(api.asked).toHaveBeenCalledTimes(names.length);
  expect(screen.getByText("versions of today")).toBeVisible();
  expect(panels()).toHaveLength(1);
  expect(screen.getByRole("heading", { name: "3 parts of this page are back" })).toHaveFocus();
  await pressOn("Dismiss");
  expect(panels()).toHaveLength(0);
});

it("data that is on the screen stays, each with its own time, under one notice", async () => {
  const api = service();
  const client = await page(names, api);
  api.fails("bad-gateway");
  await settle(() => client.refetchQueries());
  expect(panels()).toHaveLength(1);
  expect(screen.getByText("deployments of today")).toBeVisible();
  expect(quietLines().every((line) => /^As of .+ See why$/.test(line.textContent ?? ""))).toBe(true);
});

it("is announced once, not once for each part or each attempt, and once when all is well", async () => {
  const api = service();
  const client = await page(names, api);
  await later(150);
  api.fails("bad-gateway");
  await settle(() => client.refetchQueries());
  await later(150);
  expect(spoken()).toBe("Sorry, we could not load parts of this page");
  const region = document.querySelector("[role=status][aria-atomic]") as HTMLElement;
  const changes: (string | null)[] = [];
  new MutationObserver(() => changes.push(region.textContent)).observe(region, { childList: true, subtree: true });
  await settle(() => client.refetchQueries());
  await later(150);
  expect(changes).toEqual([]);
  api.fails(undefined);
  await settle(() => client.refetchQueries());
  await later(150);
  expect(changes).toEqual(["3 parts of this page are back"]);
});

describe("two services that are down", () => {
  const clock = createClock({ rate: 0 });
  async function pageOfTwo(kind: FailureKind, rest?: Partial<Failure>) {
    const apis = [service("https://one.example.com"), service("https://two.example.com")] as const;
    const client = newClient();
    renderApp(
      <FaultlineProvider locale="en-GB" clock={clock}>
        <CauseNotice />
        {apis.flatMap((api, index) => names.map((name) => <Card key={name + index} name={name + index} api={api} />))}
      </FaultlineProvider>,
      client,
    );
    await settle();
    await later(150);
    for (const api of apis) api.fails(kind, rest);
    await settle(() => client.refetchQueries());
    return { apis, client };
  }
  const titles = () => screen.getAllByRole("heading").map(({ textContent }) => textContent);

  it("are two causes, each of which says which service it is about", async () => {
    await pageOfTwo("bad-gateway");
    expect(titles()).toEqual([
      "one.example.com: Sorry, we could not load parts of this page",
      "two.example.com: Sorry, we could not load parts of this page",
    ]);
  });

  it("are told apart in both countdowns, also by those who hear them", async () => {
    await pageOfTwo("unavailable", { retryAt: clock.now() + 150_000 });
    const sentence = "You can try again in 2:30";
    expect(titles()).toEqual([`one.example.com: ${sentence}`, `two.example.com: ${sentence}`]);
    await later(150);
    expect(spoken()).toMatch(/^one\.example\.com: You can .+ – two\.example\.com: You can .+/);
  });

  it("are named no more than there is need: not when one of them is back", async () => {
    const { apis, client } = await pageOfTwo("bad-gateway");
    apis[0].fails(undefined);
    await settle(() => client.refetchQueries());
    expect(titles()).toEqual([
      "one.example.com: 3 parts of this page are back",
      "two.example.com: Sorry, we could not load parts of this page",
    ]);
    await pressOn("Dismiss");
    expect(titles()).toEqual(["Sorry, we could not load parts of this page"]);
  });

  it("are not named beside what is about no service", async () => {
    const { apis, client } = await pageOfTwo("bad-gateway");
    apis[0].fails("unauthenticated");
    await settle(() => client.refetchQueries());
    expect(titles()).toHaveLength(2);
    expect(titles().join()).not.toContain("example.com");
  });
});

it("parts that leave the page are not said to be back, and the last one left is shown in the notice", async () => {
  const api = service();
  api.fails("bad-gateway");
  const client = newClient();
  const app = (shown: readonly string[]) => (
    <FaultlineProvider>
      <CauseNotice />
      {shown.map((name) => (
        <Card key={name} name={name} api={api} />
      ))}
    </FaultlineProvider>
  );
  const { rerender } = renderApp(app(names), client);
  await settle();
  const { QueryClientProvider } = await import("@tanstack/react-query");
  rerender(<QueryClientProvider client={client}>{app(["releases"])}</QueryClientProvider>);
  await settle();
  expect(panels().length + quietLines().length).toBeGreaterThan(0);
  expect(panels()).toHaveLength(1);
  rerender(<QueryClientProvider client={client}>{app([])}</QueryClientProvider>);
  await settle();
  expect(panels()).toHaveLength(0);
});

it("what boundaries would show for one cause is grouped too, and a retry renders all of it again", async () => {
  const api = service();
  api.fails("unavailable");
  function Part({ name }: { name: string }) {
    const { data } = useSuspenseQuery({ queryKey: [name], queryFn: api.get(name) });
    return <p>{data}</p>;
  }
  renderApp(
    <FaultlineProvider>
      <CauseNotice />
      {names.map((name) => (
        <FailureBoundary key={name}>
          <Suspense fallback="…">
            <Part name={name} />
          </Suspense>
        </FailureBoundary>
      ))}
    </FaultlineProvider>,
  );
  await settle();
  await settle();
  expect(panels()).toHaveLength(1);
  expect(quietLines()).toHaveLength(3);
  api.fails(undefined);
  await pressOn("Try again");
  expect(screen.getByText("versions of today")).toBeVisible();
  expect(quietLines()).toHaveLength(0);
  expect(screen.getByRole("heading", { name: "3 parts of this page are back" })).toBeInTheDocument();
});

it("keeps its parts together while they are asked again, as queries without data forget their errors then", async () => {
  let isDown = true;
  const fetch = async () => (isDown ? new Response(null, { status: 502 }) : new Promise<Response>(() => {}));
  const api = createApi({ baseUrl: "https://api.example.com", dialects: [], retry: { maxRetries: 0 }, fetch });
  function One({ name }: { name: string }) {
    const result = useApiQuery(api.queryOptions({ queryKey: [name], path: `/${name}` }));
    return <QueryView result={result}>{() => name}</QueryView>;
  }
  renderApp(
    <FaultlineProvider>
      <CauseNotice />
      <One name="releases" />
      <One name="versions" />
    </FaultlineProvider>,
  );
  await settle();
  const before = screen.getByText("2 parts").closest('[data-fl="panel"]');
  isDown = false;
  await pressOn("Try again");
  await later(1000);
  expect(panels()).toEqual([before]);
  expect(screen.getByRole("button", { name: "Trying again…" })).toHaveFocus();
});

it("a gateway in trouble is one cause, whether it answers 502 or 504", async () => {
  const api = service();
  api.fails("bad-gateway");
  const client = await page(["releases"], api);
  api.fails("gateway-timeout");
  renderApp(
    <FaultlineProvider>
      <Card name="versions" api={api} />
    </FaultlineProvider>,
    client,
  );
  await settle();
  expect(screen.getByText("2 parts")).toBeInTheDocument();
});

it("signed out is one cause for all services", async () => {
  const apis = [service("https://one.example.com"), service("https://two.example.com")] as const;
  renderApp(
    <FaultlineProvider>
      <CauseNotice />
      {apis.map((api, index) => {
        api.fails("unauthenticated");
        return <Card key={index} name={`card ${index}`} api={api} />;
      })}
    </FaultlineProvider>,
  );
  await settle();
  expect(panels()).toHaveLength(1);
});

it.each(["unavailable", "server-error"] as const)(
  "parts that then fail as %s are not said to be back",
  async (kind) => {
    const api = service();
    const client = await page(names, api);
    await later(150);
    api.fails("bad-gateway");
    await settle(() => client.refetchQueries());
    api.fails(kind);
    await settle(() => client.refetchQueries());
    await later(150);
    expect(screen.queryByRole("heading", { name: /back$/ })).not.toBeInTheDocument();
    expect(spoken()).not.toMatch(/back/);
  },
);

it("who has pressed its retry hears that it failed again, in the same words and once", async () => {
  const api = service();
  // In place of the page's voice, which makes one of what is said twice in a moment.
  const announce = vi.fn<Announce>(() => () => {});
  const client = newClient();
  renderApp(
    <FaultlineContext.Provider value={{ messages: en, locale: "en", components: {}, announce }}>
      <CauseNotice />
      {names.map((name) => (
        <Card key={name} name={name} api={api} />
      ))}
    </FaultlineContext.Provider>,
    client,
  );
  await settle();
  api.fails("bad-gateway");
  await settle(() => client.refetchQueries());
  // It goes on for a while, of which nobody hears.
  await settle(() => client.refetchQueries());
  announce.mockClear();
  await pressOn("Try again");
  expect(announce.mock.calls.map(([text]) => text)).toEqual(["Sorry, we could not load parts of this page"]);
});

it("two notices on one page are one", async () => {
  const api = service();
  api.fails("bad-gateway");
  renderApp(
    <FaultlineProvider>
      <CauseNotice />
      {names.map((name) => (
        <Card key={name} name={name} api={api} />
      ))}
      <CauseNotice />
    </FaultlineProvider>,
  );
  await settle();
  expect(panels()).toHaveLength(1);
});

it("parts that are drawn again as they were tell nobody", async () => {
  const fetch = async () => new Response(null, { status: 503, headers: { "Retry-After": "600" } });
  const api = createApi({ baseUrl: "https://quiet.example.com", dialects: [], gate: false, fetch });
  let drawAgain = () => {};
  function Pair() {
    const [, setTimes] = useState(0);
    drawAgain = () => setTimes((times) => times + 1);
    const one = useApiQuery(api.queryOptions({ queryKey: ["one"], path: "/one" }));
    const other = useApiQuery(api.queryOptions({ queryKey: ["other"], path: "/other" }));
    return [one, other].map((result, index) => (
      <QueryView key={index} result={result}>
        {String}
      </QueryView>
    ));
  }
  renderApp(
    <FaultlineProvider>
      <CauseNotice />
      <Pair />
    </FaultlineProvider>,
  );
  await settle();
  expect(screen.getByText("2 parts")).toBeInTheDocument();
  const { groups } = pageLedger();
  const before = groups.read();
  act(() => drawAgain());
  expect(groups.read()).toBe(before);
});

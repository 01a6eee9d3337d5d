import { useInfiniteQuery } from "@tanstack/react-query";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import { expect, userEvent } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { Button } from "../../src/components/Button.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import type { Api } from "../../src/query/createApi.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { FailureBoundary } from "../../src/surfaces/boundary/FailureBoundary.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { Data } from "../kit/Data.tsx";
import { base, expectNoFailure, expectOneSurface, Host, inTurn, patient, versions } from "./host.tsx";
import { goOn, holdReplies, standStill } from "./pace.ts";

const operation = { action: "load versions", subject: "the versions" };

function Versions({ api, surface }: { api: Api; surface?: "boundary" }) {
  const result = useApiQuery(
    api.queryOptions({ queryKey: ["versions"], path: "/versions", meta: { operation, ...(surface && { surface }) } }),
  );
  return (
    <>
      <QueryView result={result} layout="section">
        {(data) => <Data value={data} />}
      </QueryView>
      <Button onClick={() => void result.refetch()}>Refresh</Button>
    </>
  );
}

const meta = preview.meta({
  title: "Flows/Reading",
  tags: ["!autodocs"],
  render: () => <Host>{(api) => <Versions api={api} />}</Host>,
  parameters: { now: "today" },
});

/** Refused for a minute; it waits, asks again by itself, and shows the data. */
export const RateLimitedThenData = meta.story({
  beforeEach({ msw, viewMode }) {
    msw.use(
      inTurn("get", "/versions", [429, { detail: "Rate limit exceeded." }, { "Retry-After": "60" }], [200, versions]),
    );
    return standStill({ viewMode });
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: /^You can try again in/ }, patient)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Retry now" })).toHaveAttribute("aria-disabled", "true");
    await expectOneSurface();
    goOn();
    await expect(await canvas.findByText("released", {}, patient)).toBeVisible();
    await expectNoFailure();
  },
});

function SignedOutPage() {
  const [isSignedIn, setSignedIn] = useState(false);
  return (
    <Host headers={() => ({ authorization: document.body.dataset["flow"] })}>
      {(api) => (
        <FaultlineProvider
          onSignIn={() => {
            document.body.dataset["flow"] = "Bearer new";
            setSignedIn(true);
          }}
        >
          <FailureBoundary catches={["unauthenticated"]} resetKeys={[isSignedIn]}>
            <Versions api={api} surface="boundary" />
          </FailureBoundary>
        </FaultlineProvider>
      )}
    </Host>
  );
}

/** Signed out; the prompt leads back in, and the page goes on where it was. */
export const SignInThenData = meta.story({
  render: () => <SignedOutPage />,
  beforeEach({ msw }) {
    delete document.body.dataset["flow"];
    msw.use(
      http.get(`${base}/versions`, ({ request }) =>
        request.headers.get("authorization")
          ? HttpResponse.json(versions)
          : HttpResponse.json({ detail: "Invalid authentication credentials" }, { status: 401 }),
      ),
    );
    return () => void delete document.body.dataset["flow"];
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: "Sign in to load versions" }, patient)).toBeVisible();
    await expectOneSurface();
    await userEvent.click(canvas.getByRole("button", { name: "Sign in" }));
    await expect(await canvas.findByText("released", {}, patient)).toBeVisible();
    await expectNoFailure();
  },
});

/** The connection goes and comes back. */
export const OfflineThenBack = meta.story({
  beforeEach({ msw }) {
    let isOnline = false;
    msw.use(http.get(`${base}/versions`, () => (isOnline ? HttpResponse.json(versions) : HttpResponse.error())));
    Object.defineProperty(navigator, "onLine", { configurable: true, get: () => isOnline });
    const back = () => {
      isOnline = true;
    };
    // Before anybody else hears of it.
    window.addEventListener("online", back, { capture: true });
    return () => {
      window.removeEventListener("online", back, { capture: true });
      Reflect.deleteProperty(navigator, "onLine");
    };
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: "You're offline" }, patient)).toBeVisible();
    await expectOneSurface();
    window.dispatchEvent(new Event("online"));
    await expect(await canvas.findByText("released", {}, patient)).toBeVisible();
    await expectNoFailure();
  },
});

/** A refresh fails: the data stays, one line above it says from when it is. */
export const RefreshFailsDataStays = meta.story({
  beforeEach({ msw }) {
    msw.use(inTurn("get", "/versions", [200, versions], [403, { detail: "Forbidden" }], [200, versions]));
  },
  play: async ({ canvas }) => {
    await canvas.findByText("released", {}, patient);
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByRole("heading", { name: "You can't load versions" }, patient)).toBeVisible();
    await expect(canvas.getByText("released")).toBeVisible();
    await expectOneSurface();
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expectNoFailure();
    await expect(canvas.getByText("released")).toBeVisible();
  },
});

interface Page {
  versions: string[];
  next: number | null;
}

function History({ api }: { api: Api }) {
  const result = useInfiniteQuery({
    queryKey: ["history"],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page>("/versions", { query: { page: pageParam }, operation: "load the history", signal }),
    getNextPageParam: ({ next }) => next,
    retry: false,
  });
  return (
    <>
      <QueryView result={result}>{({ pages }) => <Data value={pages.flatMap((page) => page.versions)} />}</QueryView>
      <Button onClick={() => void result.fetchNextPage()}>Show more</Button>
    </>
  );
}

/** The next page of a list does not come: what is there stays fresh, and the retry asks for that page alone. */
export const NextPageFails = meta.story({
  render: () => <Host>{(api) => <History api={api} />}</Host>,
  beforeEach({ msw }) {
    msw.use(
      inTurn(
        "get",
        "/versions",
        [200, { versions: ["4.2.1"], next: 2 }],
        [500, { detail: "Internal Server Error" }],
        [200, { versions: ["4.2.0"], next: null }],
      ),
    );
  },
  play: async ({ canvas }) => {
    await canvas.findByText(/4\.2\.1/, {}, patient);
    await userEvent.click(canvas.getByRole("button", { name: "Show more" }));
    await expect(await canvas.findByRole("heading", { name: "Sorry, we could not load more" }, patient)).toBeVisible();
    await expect(canvas.getByText(/4\.2\.1/)).toBeVisible();
    await expectOneSurface();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("1 more", {}, patient)).toBeVisible();
    await expectNoFailure();
  },
});

/** A part of the page fails; one retry resets the boundary and the query in it. */
export const BoundaryThenRetry = meta.story({
  render: () => (
    <Host retry={{ maxRetries: 0 }}>
      {(api) => (
        <FailureBoundary>
          <Versions api={api} surface="boundary" />
        </FailureBoundary>
      )}
    </Host>
  ),
  beforeEach({ msw }) {
    msw.use(inTurn("get", "/versions", [500, { detail: "Internal server error" }], [200, versions]));
  },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole("heading", { name: "Sorry, we could not load versions" }, patient),
    ).toBeVisible();
    await expectOneSurface();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("released", {}, patient)).toBeVisible();
    await expectNoFailure();
  },
});

let slow = holdReplies();

/** A slow answer: three quiet bars until it is there. */
export const SlowThenData = meta.story({
  beforeEach({ msw }) {
    slow = holdReplies();
    msw.use(
      http.get(`${base}/versions`, async () => {
        await slow.released;
        return HttpResponse.json(versions);
      }),
    );
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading", {}, patient)).toBeInTheDocument();
    slow.release();
    await expect(await canvas.findByText("released", {}, patient)).toBeVisible();
    await expectNoFailure();
  },
});

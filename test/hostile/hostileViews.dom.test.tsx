import { act, render, renderHook, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ErrorSummary } from "../../src/components/ErrorSummary.tsx";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { failureDetails } from "../../src/components/words/failureDetails.ts";
import { common } from "../../src/dialects/common/index.ts";
import type { Dialect } from "../../src/dialects/dialect.ts";
import { sensei } from "../../src/dialects/sensei/index.ts";
import type { OutcomeEvent } from "../../src/observing/outcomeEvent.ts";
import { type Failure, traits } from "../../src/outcome/failures.ts";
import { isFailure } from "../../src/outcome/outcome.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { useJob } from "../../src/query/useJob.ts";
import { json, pass, setUp, start } from "../query/harness.tsx";
import { answer, outcomeOf, readers } from "./hostileCase.ts";

const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function failureOf(id: string, dialects: readonly Dialect[], onOutcome?: (event: OutcomeEvent) => void) {
  const outcome = await outcomeOf(id, dialects, { onOutcome });
  if (!isFailure(outcome)) throw new Error(outcome.kind);
  return outcome;
}

function show(failure: Failure) {
  return render(
    <FaultlineProvider locale="en-GB" timeZone="UTC">
      <FailureView failure={failure} onRetry={() => {}} />
    </FaultlineProvider>,
  );
}

/** Every address that an element would load, go to or send to. */
const addressesIn = (container: Element) =>
  [...container.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].flatMap(({ value }) => (/[a-z]+:|\/\//i.test(value) ? [value] : [])),
  );

describe("a link out of a reply", () => {
  it("javascript-help-link 1: is dropped when it is a script, and the page after it is offered and never opened", async () => {
    const events: OutcomeEvent[] = [];
    const open = vi.spyOn(window, "open");
    const failure = await failureOf("javascript-help-link", common, (event) => events.push(event));
    expect(failure).toMatchObject({ kind: "rate-limited", helpUrl: "https://cloud.google.com/x" });
    const { container } = show(failure);
    const links = screen.getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["https://cloud.google.com/x"]);
    expect(links[0]).toHaveAttribute("target", "_blank");
    expect(links[0]).toHaveAttribute("rel", "noopener noreferrer");
    expect(addressesIn(container)).toEqual(["https://cloud.google.com/x"]);
    await pass(HOUR);
    expect(open).not.toHaveBeenCalled();
    expect(`${JSON.stringify(events)}${failureDetails(failure)}`).not.toContain("javascript:");
  });

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    " \u0001javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)//",
    "data:text/html,x",
    "blob:https://api.example.com/x",
    "vbscript:x",
    "file:///etc/passwd",
  ])("is not drawn by a view either when another program has put %j there", (address) => {
    const { container } = render(
      <FaultlineProvider locale="en-GB" supportUrl={address}>
        <FailureView
          failure={{ kind: "bad-request", status: 400, receivedAt: start, dialect: "x", helpUrl: address }}
        />
      </FaultlineProvider>,
    );
    expect(screen.queryByRole("link")).toBeNull();
    expect(container.querySelector("[href]")).toBeNull();
  });
});

describe.each([
  ["common", common],
  ["sensei", [sensei]],
] as const)("a job whose reply names where to look, read by %s", (_, dialects) => {
  /** A write that is answered so, and what its watch asks after it. */
  async function follow(id: string) {
    const set = setUp([answer(id), () => json({ id: "1", status: "running" })], { dialects });
    const write = { method: "POST", json: { confirm: 1 }, idempotencyKey: "key-1", headers: { "x-own": "1" } };
    const started = await set.api.send("/orders", write);
    const hook = renderHook(() => useJob(started, { api: set.api }));
    await pass(HOUR / 6);
    const [first, ...looks] = set.requests;
    expect(first).toMatchObject({ method: "POST", url: "https://api.example.com/v1/orders" });
    hook.unmount();
    return { looks, watch: hook.result.current };
  }

  it("status-url-backslash 1: asks nobody at an address that only looks like a path", async () => {
    const { looks, watch } = await follow("status-url-backslash");
    expect(looks).toEqual([]);
    expect(watch).toMatchObject({ final: "refused", job: { id: "1" } });
    expect(watch.job?.statusUrl).toBeUndefined();
  });

  it("status-url-downgrade 1: asks nobody at an address without encryption", async () => {
    const { looks, watch } = await follow("status-url-downgrade");
    expect(looks).toEqual([]);
    expect(watch).toMatchObject({ final: "refused", job: { id: "1" } });
    expect(watch.job?.statusUrl).toBeUndefined();
  });

  it("status-url-dotdot 1: only ever reads there, with nothing of the write that was answered so", async () => {
    const { looks } = await follow("status-url-dotdot");
    expect(looks.length).toBeGreaterThan(2);
    for (const look of looks) {
      expect(look).toMatchObject({ method: "GET", url: "https://api.example.com/admin/delete?confirm=1", body: null });
      for (const name of ["idempotency-key", "content-type", "x-own"]) expect(look.headers.has(name)).toBe(false);
    }
  });
});

describe.each(readers)("what a person sees of a hostile reply, read by %s", (_, dialects) => {
  it("login-redirect 1: leads nowhere by itself, and offers no way to where it wants to lead", async () => {
    const open = vi.spyOn(window, "open");
    const goElsewhere = vi.fn();
    // A page of jsdom goes nowhere, and says nothing of it.
    vi.stubGlobal(
      "location",
      new Proxy(window.location, {
        get: (target, name) =>
          /^(assign|replace|reload)$/.test(String(name)) ? goElsewhere : Reflect.get(target, name, target),
        set: () => {
          goElsewhere();
          return true;
        },
      }),
    );
    const events: OutcomeEvent[] = [];
    const set = setUp([answer("login-redirect")], { dialects, onOutcome: (event) => events.push(event) });
    const failure = await set.api.request("/orders");
    if (!isFailure(failure)) throw new Error(failure.kind);
    expect(failure.kind).toBe("unauthenticated");
    const onSignIn = vi.fn();
    const { container } = render(
      <FaultlineProvider locale="en-GB" onSignIn={onSignIn}>
        <FailureView failure={failure} />
      </FaultlineProvider>,
    );
    await pass(HOUR);
    expect(screen.queryAllByRole("link")).toEqual([]);
    expect(`${container.innerHTML}${failureDetails(failure)}${JSON.stringify(events)}`).not.toContain("evil.example");
    expect(onSignIn).not.toHaveBeenCalled();
    act(() => screen.getByRole("button", { name: "Sign in" }).click());
    expect(onSignIn).toHaveBeenCalledOnce();
    expect(set.requests.map(({ url }) => new URL(url).host)).toEqual(["api.example.com"]);
    expect(open).not.toHaveBeenCalled();
    expect(goElsewhere).not.toHaveBeenCalled();
  });

  it.each(["body-array-null", "getter-body", "opaque-response", "header-only-cors", "deep-nesting"])(
    "is in words for people alone: %s",
    async (id) => {
      const failure = await failureOf(id, dialects);
      const { container } = show(failure);
      expect(screen.getAllByRole("heading")[0]).not.toBeEmptyDOMElement();
      expect(container).not.toHaveTextContent(/\[object|undefined|NaN|\bnull\b|[{}<>]/);
    },
  );

  it("overflow-retry 1: is repeated by no timer that overflows, nor shown as a wait that is over", async () => {
    const { api, requests, wrapper } = setUp([answer("overflow-retry")], { dialects });
    const query = api.queryOptions({ queryKey: ["orders"], path: "/orders" });
    const { result, unmount } = renderHook(() => useApiQuery(query), { wrapper });
    for (const ms of [0, 1, 1000, 60_000, HOUR, 24 * HOUR, 25 * 24 * HOUR]) {
      await pass(ms);
      expect(requests).toHaveLength(1);
    }
    expect(result.current.failure).toMatchObject({ kind: "rate-limited" });
    expect(traits["rate-limited"].repeat).not.toBe("never");
    expect(result.current.wait?.state).not.toBe("ready");
    unmount();
  });

  it("header-only-cors 1: is waited for by a guess where the browser hides the wait, and says what may be hidden", async () => {
    const { api, requests, wrapper } = setUp(
      [answer("header-only-cors", { type: "cors" }), () => json({ data: [1] })],
      {
        dialects,
      },
    );
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const query = api.queryOptions({ queryKey: ["orders"], path: "/orders" });
    const { result } = renderHook(() => useApiQuery(query), { wrapper });
    await pass(1);
    expect(result.current.failure).toMatchObject({
      kind: "rate-limited",
      reading: { maybeHidden: ["retry-after"] },
    });
    expect(requests).toHaveLength(1);
    await pass(60_000);
    expect(requests).toHaveLength(2);
    expect(result.current).toMatchObject({ status: "success", failure: undefined });
  });
});

describe("a summary of very many messages", () => {
  it("huge-field-list 1: shows a few, folds away those that are kept, and holds no more", async () => {
    const failure = await failureOf("huge-field-list", common);
    if (failure.kind !== "invalid") throw new Error(failure.kind);
    const { container } = render(
      <FaultlineProvider locale="en-GB">
        <form>
          <ErrorSummary failure={failure} />
        </form>
      </FaultlineProvider>,
    );
    const folded = container.querySelector("details");
    expect(folded).not.toHaveAttribute("open");
    expect(folded).toHaveTextContent("994");
    // Not even drawn before somebody asks for them.
    expect(container.querySelectorAll("li")).toHaveLength(6);
    if (folded) folded.open = true;
    act(() => void folded?.dispatchEvent(new Event("toggle")));
    expect(container.querySelectorAll("li")).toHaveLength(1000);
    expect(container).toHaveTextContent("1,000 more problems are not listed here.");
  });
});

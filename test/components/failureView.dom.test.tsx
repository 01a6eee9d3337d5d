import { fireEvent, render, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { deployforge } from "../../src/dialects/deployforge/index.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import type { Reply } from "../../src/http/readReply.ts";
import { type FailureOf, traits } from "../../src/outcome/failures.ts";
import { failureOf, kinds, now, pass, renderLater } from "./setting.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now });
  return () => vi.useRealTimers();
});

const operation = { action: "save release 4.2.1", subject: "release 4.2.1" };

describe.each(kinds)("the view of %s", (kind) => {
  it("is named by its title, and says nothing that is not for people", () => {
    const { container } = renderLater(<FailureView failure={failureOf(kind, { operation })} onRetry={() => {}} />);
    const [heading] = screen.getAllByRole("heading") as [HTMLElement];
    expect(heading).not.toBeEmptyDOMElement();
    expect(heading.textContent?.length).toBeLessThanOrEqual(60);
    expect(heading).not.toHaveTextContent(/\{|error|please|invalid|forbidden|\d{3}\b|\.$/i);
    const panel = heading.closest("[data-fl=panel]") as HTMLElement;
    expect(panel).toHaveAccessibleName(heading.textContent ?? "");
    expect(container).not.toHaveTextContent(/\[object|undefined|NaN|\{/);
  });

  it("says sorry when the server broke, and only then", () => {
    renderLater(<FailureView failure={failureOf(kind)} />);
    const isSorry = /sorry/i.test(screen.getAllByRole("heading")[0]?.textContent ?? "");
    expect(isSorry).toBe((traits[kind].statuses[0] ?? 0) >= 500);
  });

  it("has one solid button at most, and live regions only in the provider", () => {
    const { container } = renderLater(
      <FailureView failure={failureOf(kind, { requestId: "req_1" })} onRetry={() => {}} onCheck={() => {}} />,
    );
    expect(container.querySelectorAll("[data-variant=solid]").length).toBeLessThanOrEqual(1);
    expect(container.querySelectorAll("[aria-live], [role=alert], [role=status]")).toHaveLength(2);
  });
});

// A form's summary takes the focus, which speaks for it.
describe.each(kinds.filter((kind) => kind !== "invalid"))("the view of %s", (kind) => {
  it("is announced once, although effects run twice", () => {
    renderLater(<FailureView failure={failureOf(kind)} />);
    const regions = [screen.getByRole("status"), screen.getByRole("alert")];
    const observer = new MutationObserver(() => {});
    for (const region of regions) observer.observe(region, { childList: true });
    pass(3000);
    expect(observer.takeRecords()).toHaveLength(1);
    expect(regions.map((one) => one.textContent).join("")).toBe(screen.getByRole("heading").textContent);
  });
});

it("keeps quiet about what is there when the page loads", () => {
  render(
    <FaultlineProvider>
      <FailureView failure={failureOf("server-error")} />
    </FaultlineProvider>,
  );
  pass(1000);
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
  expect(screen.getByRole("alert")).toBeEmptyDOMElement();
});

it("interrupts for a write that broke, and waits politely for a read", () => {
  const { rerender } = renderLater(<FailureView failure={failureOf("server-error", { method: "GET" })} />);
  pass(150);
  expect(screen.getByRole("status")).toHaveTextContent("Sorry, this did not work");
  rerender(<FailureView key="write" failure={failureOf("server-error", { method: "POST" })} />);
  pass(150);
  expect(screen.getByRole("alert")).toHaveTextContent("Sorry, this did not work");
});

it("says the same failure again when it comes again", () => {
  const { rerender } = renderLater(<FailureView failure={failureOf("server-error")} />);
  pass(150);
  const before = screen.getByRole("status").textContent;
  rerender(<FailureView failure={failureOf("server-error", { receivedAt: now + 5000 })} />);
  pass(150);
  expect(screen.getByRole("status").textContent).not.toBe(before);
  expect(screen.getByRole("status")).toHaveTextContent(before);
});

describe("after a write whose answer was lost", () => {
  it.each([
    ["PUT", "We don't know if release 4.2.1 was saved"],
    ["DELETE", "We don't know if release 4.2.1 was deleted"],
    ["POST", "We don't know if we managed to save release 4.2.1"],
    ["GET", "Sorry, we could not save release 4.2.1"],
  ])("%s says what is known", (method, title) => {
    renderLater(<FailureView failure={failureOf("gateway-timeout", { method, operation })} />);
    expect(screen.getByRole("region", { name: title })).toBeVisible();
  });

  it("checks first and sends again second", () => {
    const onCheck = vi.fn();
    const onRetry = vi.fn();
    renderLater(
      <FailureView failure={failureOf("bad-gateway", { method: "PUT" })} onCheck={onCheck} onRetry={onRetry} />,
    );
    expect(screen.getAllByRole("button").map((one) => one.textContent)).toEqual(["Check now", "Send again"]);
    fireEvent.click(screen.getByRole("button", { name: "Check now" }));
    expect(onCheck).toHaveBeenCalledOnce();
    expect(onRetry).not.toHaveBeenCalled();
  });

  it("does not doubt a refusal that the server spelled out", () => {
    renderLater(<FailureView failure={failureOf("timed-out", { method: "PUT", status: 408 })} />);
    expect(screen.getByRole("region", { name: "No answer in time" })).toBeVisible();
  });
});

describe("what the API said", () => {
  it("stands in for our cause after a refusal, in its own direction", () => {
    renderLater(<FailureView failure={failureOf("unprocessable", { message: "Rollback window is over." })} />);
    expect(screen.getByText("Rollback window is over.")).toHaveProperty("tagName", "BDI");
    expect(screen.queryByText(/rule of the service/)).toBeNull();
  });

  it("follows ours when the fault is the server's, unless it only names the status", () => {
    const { rerender } = renderLater(<FailureView failure={failureOf("server-error", { message: "Disk is full." })} />);
    expect(screen.getByText(/The fault is ours/)).toHaveTextContent("The fault is ours. Disk is full.");
    // That much the core sees to, for every dialect.
    const reply: Reply = {
      status: 500,
      headers: new Headers(),
      body: { status: "error", code: 500, message: "Internal Server Error" },
      url: "https://api.example.com/deployments",
      receivedAt: now,
      request: { method: "GET", url: "https://api.example.com/deployments" },
    };
    const failure = readOutcome(reply, [deployforge]) as FailureOf<"server-error">;
    expect(failure).toMatchObject({ kind: "server-error", dialect: "deployforge" });
    rerender(<FailureView failure={failure} />);
    expect(screen.getByText("The fault is ours.")).toBeVisible();
    expect(screen.queryByText(/internal/i)).toBeNull();
  });

  it.each([
    [400, "Inactive user"],
    [402, "Insufficient credits. Add more to go on."],
  ])("stands in for our cause of a %i, which it knows better", (status, message) => {
    renderLater(<FailureView failure={failureOf("bad-request", { status, message })} />);
    expect(screen.getByText(message)).toHaveProperty("tagName", "BDI");
    expect(screen.queryByText(/the service/i)).toBeNull();
    expect(screen.getByRole("button", { name: "Copy details" })).toBeVisible();
  });

  it.each([
    [400, /^The service did not understand what this app asked for\. That is ours to fix\.$/],
    [402, /^The service refused this and did not say why\.$/],
    [418, /^The service refused this and did not say why\.$/],
    [451, /^The service refused this and did not say why\.$/],
  ])("leaves a %i without a sentence to our own words, and only a 400 to our fault", (status, words) => {
    const { rerender } = renderLater(<FailureView failure={failureOf("bad-request", { status })} />);
    expect(screen.getByText(words)).toBeVisible();
    rerender(<FailureView failure={failureOf("bad-request", { status, dialect: "http", message: "A proxy's" })} />);
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByText(/proxy/)).toBeNull();
  });

  it("is not needed where the fault is our own for sure", () => {
    renderLater(<FailureView failure={failureOf("method-not-allowed", { status: 405, message: "Use PATCH." })} />);
    expect(screen.getByText(/doesn't do\. That is ours to fix\.$/)).toBeVisible();
    expect(screen.queryByText(/PATCH/)).toBeNull();
  });

  it("stays out when nobody vouches for it, and braces in it stay braces", () => {
    const { rerender } = renderLater(
      <FailureView failure={failureOf("unprocessable", { dialect: "http", message: "<html>" })} />,
    );
    expect(screen.queryByText(/html/)).toBeNull();
    rerender(<FailureView failure={failureOf("unprocessable", { message: "Use {count} of {time}" })} />);
    expect(screen.getByText("Use {count} of {time}")).toBeVisible();
  });
});

it("offers a retry against the kind when the server allows it, and none when it forbids it", () => {
  const { rerender } = renderLater(
    <FailureView failure={failureOf("server-error", { mayRetry: false })} onRetry={() => {}} />,
  );
  expect(screen.queryByRole("button")).toBeNull();
  rerender(<FailureView failure={failureOf("unprocessable", { mayRetry: true })} onRetry={() => {}} />);
  expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
});

it("takes no second click while a retry is on its way", () => {
  const onRetry = vi.fn();
  renderLater(<FailureView failure={failureOf("server-error")} isRetrying onRetry={onRetry} />);
  const button = screen.getByRole("button", { name: "Trying again…" });
  fireEvent.click(button);
  expect(onRetry).not.toHaveBeenCalled();
  expect(button).not.toBeDisabled();
});

it("names the scopes that access takes, left to right", () => {
  renderLater(<FailureView failure={failureOf("forbidden", { requiredScopes: ["deploy:write", "env:production"] })} />);
  const list = screen.getByRole("list", { name: "Scopes needed" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map((one) => one.textContent),
  ).toEqual(["deploy:write", "env:production"]);
  expect(within(list).getByText("deploy:write")).toHaveAttribute("dir", "ltr");
  expect(screen.queryByRole("button", { name: /again/ })).toBeNull();
});

it("is titled in the app's own words for this kind, the view's before the failure's", () => {
  const own = (title: string) => ({ action: "save it", titles: { "not-found": title } });
  const failure = failureOf("not-found", { operation: own("Release 4.2.9 left no trace") });
  const { rerender } = renderLater(<FailureView failure={failure} />);
  expect(screen.getByRole("heading", { name: "Release 4.2.9 left no trace" })).toBeVisible();
  rerender(<FailureView failure={failure} operation={own("No such release")} />);
  expect(screen.getByRole("heading", { name: "No such release" })).toBeVisible();
});

it("signs in by the app's way, the view's own first", () => {
  const app = vi.fn();
  const own = vi.fn();
  const { rerender } = renderLater(<FailureView failure={failureOf("unauthenticated")} />, { onSignIn: app });
  fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
  rerender(<FailureView failure={failureOf("unauthenticated")} onSignIn={own} />);
  fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
  expect([app.mock.calls.length, own.mock.calls.length]).toEqual([1, 1]);
});

it("is the app's own view where the app has one", () => {
  renderLater(<FailureView failure={failureOf("gone")} />, {
    components: { gone: ({ failure }) => <p>Gone with {failure.status}</p> },
  });
  expect(screen.getByText("Gone with 410")).toBeVisible();
});

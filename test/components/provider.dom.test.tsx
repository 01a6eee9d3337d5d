import { act, fireEvent, render, screen } from "@testing-library/react";
import { Activity, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Announce } from "../../src/components/Announcer.tsx";
import { FaultlineContext, type FaultlineValue, useAnnounce, useMessages } from "../../src/components/context.ts";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { JobProgress } from "../../src/components/JobProgress.tsx";
import { Reference } from "../../src/components/Reference.tsx";
import { Time } from "../../src/components/Time.tsx";
import en from "../../src/locales/en.ts";
import { hasActivity } from "../react.ts";
import { failureOf, now, pass, renderLater } from "./setting.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now });
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    Reflect.deleteProperty(navigator, "clipboard");
  };
});

describe("a provider inside another", () => {
  it("adds to its words, keeps the rest, and leaves one voice on the page", () => {
    const { container } = render(
      <FaultlineProvider messages={{ actions: { signIn: "Log in" } }} onSignIn={() => {}}>
        <FaultlineProvider messages={{ failures: { unauthenticated: { titles: ["Who are you?"] } } }}>
          <FailureView failure={failureOf("unauthenticated")} />
        </FaultlineProvider>
      </FaultlineProvider>,
    );
    expect(screen.getByRole("heading", { name: "Who are you?" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Log in" })).toBeVisible();
    expect(container.querySelectorAll("[role=status]")).toHaveLength(1);
  });
});

it.runIf(hasActivity)("what was said before a page was hidden is not there when it is shown again", () => {
  let announce: Announce = () => () => {};
  function Listen() {
    announce = useAnnounce();
    return null;
  }
  const page = (mode: "visible" | "hidden") => (
    <Activity mode={mode}>
      <FaultlineProvider>
        <Listen />
      </FaultlineProvider>
    </Activity>
  );
  const { rerender } = render(page("visible"));
  pass(200);
  act(() => void announce("Saved"));
  pass(200);
  expect(screen.getByRole("status")).toHaveTextContent("Saved");
  rerender(page("hidden"));
  rerender(page("visible"));
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});

it("says in English what a language leaves out", () => {
  render(
    <FaultlineProvider messages={{ locale: "de", actions: { retry: "Nochmal" } }}>
      <FailureView failure={failureOf("server-error")} onRetry={() => {}} />
    </FaultlineProvider>,
  );
  expect(screen.getByRole("button", { name: "Nochmal" })).toBeVisible();
  expect(screen.getByRole("heading", { name: "Sorry, this did not work" })).toBeVisible();
});

it("writes dates as the browser's first language of the messages does", () => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["de-AT", "en-GB", "en-US"]);
  render(
    <FaultlineProvider timeZone="UTC">
      <Time at={now} style="moment" />
    </FaultlineProvider>,
  );
  expect(screen.getByText("Mon 27 Oct, 09:44")).toHaveAttribute("datetime", "2025-10-27T09:44:18.000Z");
});

describe("a language or a zone that is none", () => {
  const shown = () => screen.getByText(/27|Oct/).textContent;

  it.each(["en_US", "", "C", "x"])("%j gives way to the browser's own language", (locale) => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-US@posix", "en-GB"]);
    render(
      <FaultlineProvider locale={locale} timeZone="UTC">
        <Time at={now} style="moment" />
      </FaultlineProvider>,
    );
    expect(shown()).toBe("Mon 27 Oct, 09:44");
  });

  it("of the browser gives way to that of the messages", () => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-US@posix"]);
    render(
      <FaultlineProvider timeZone="UTC">
        <Time at={now} style="moment" />
      </FaultlineProvider>,
    );
    expect(shown()).toMatch(/^Mon, Oct 27, 9:44\sAM$/);
  });

  it.each(["", "Mars/Base"])("%j gives way to the zone around it", (timeZone) => {
    render(
      <FaultlineProvider locale="en-GB" timeZone="Asia/Tokyo">
        <FaultlineProvider timeZone={timeZone}>
          <Time at={now} style="moment" />
        </FaultlineProvider>
      </FaultlineProvider>,
    );
    expect(shown()).toBe("Mon 27 Oct, 18:44");
  });
});

it.each([
  [
    "a wait",
    <FailureView
      key=""
      failure={failureOf("rate-limited", { retryAt: now + 42_000, requestId: "req_1" })}
      onRetry={() => {}}
    />,
  ],
  [
    "a service that is down for long",
    <FailureView
      key=""
      layout="page"
      failure={failureOf("unavailable", { retryAt: now + 2 * 3_600_000, receivedAt: now - 7_200_000 })}
    />,
  ],
  [
    "a job that is out of sight",
    <JobProgress key="" watch={{ job: { state: "running", progress: 0.5 }, lostSince: now }} />,
  ],
])("draws %s on a server as the browser then draws it first, whatever its zone and languages", (_, view) => {
  vi.stubEnv("TZ", "America/New_York");
  const page = <FaultlineProvider>{view}</FaultlineProvider>;
  const root = document.body.appendChild(document.createElement("div"));
  root.innerHTML = renderToString(page);
  vi.stubEnv("TZ", "Asia/Tokyo");
  const noise = vi.spyOn(console, "error").mockImplementation(() => {});
  act(() => {
    hydrateRoot(root, page);
  });
  vi.unstubAllEnvs();
  expect(noise).not.toHaveBeenCalled();
  root.remove();
});

it("draws on a server what the browser then draws first, whatever its zone and languages", () => {
  const page = (
    <FaultlineProvider>
      <FailureView
        failure={failureOf("rate-limited", { retryAt: now + 42_000, requestId: "req_1" })}
        onRetry={() => {}}
      />
    </FaultlineProvider>
  );
  const root = document.body.appendChild(document.createElement("div"));
  root.innerHTML = renderToString(page);
  expect(root).toHaveTextContent("UTC");
  const onRecoverableError = vi.fn();
  const noise = vi.spyOn(console, "error").mockImplementation(() => {});
  act(() => {
    hydrateRoot(root, page, { onRecoverableError });
  });
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(noise).not.toHaveBeenCalled();
  expect(root).toHaveTextContent("You can try again in 0:42");
  root.remove();
});

describe("the announcer", () => {
  function Speaker({ words }: { words: string[] }) {
    const announce = useAnnounce();
    return (
      <button type="button" onClick={() => words.forEach((text) => announce(text))}>
        speak
      </button>
    );
  }

  it("B18 has both its regions on the page, empty, before there is anything to say", () => {
    renderLater(<Speaker words={["One"]} />);
    for (const role of ["status", "alert"]) expect(screen.getByRole(role)).toBeEmptyDOMElement();
    const [polite, assertive] = [screen.getByRole("status"), screen.getByRole("alert")];
    fireEvent.click(screen.getByRole("button"));
    pass(100);
    expect(screen.getByRole("status")).toBe(polite);
    expect(polite).toHaveTextContent("One");
    expect(screen.getByRole("alert")).toBe(assertive);
    expect(assertive).toBeEmptyDOMElement();
  });

  it("B19 leaves to each of its roles how it is read: a second word on that makes some readers speak twice or never", () => {
    renderLater(<Speaker words={[]} />);
    for (const role of ["status", "alert"]) expect(screen.getByRole(role)).not.toHaveAttribute("aria-live");
  });

  it("says the news of one moment together, each once, and forgets them", () => {
    renderLater(<Speaker words={["One", "Two", "One"]} />);
    fireEvent.click(screen.getByRole("button"));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    pass(100);
    expect(screen.getByRole("status")).toHaveTextContent("One – Two");
    pass(7000);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("is heard again with the same words", () => {
    renderLater(<Speaker words={["42 seconds"]} />);
    fireEvent.click(screen.getByRole("button"));
    pass(100);
    const first = screen.getByRole("status").textContent;
    fireEvent.click(screen.getByRole("button"));
    pass(100);
    expect(screen.getByRole("status").textContent).not.toBe(first);
    expect(screen.getByRole("status")).toHaveTextContent("42 seconds");
  });
});

it("does not say, when a page has its own voice again, what it had to say before it lost it", () => {
  let announce: Announce = () => () => {};
  const Speaker = () => {
    announce = useAnnounce();
    return null;
  };
  const pageIn = (outer: FaultlineValue | undefined) => (
    <FaultlineContext.Provider value={outer}>
      <FaultlineProvider>
        <Speaker />
      </FaultlineProvider>
    </FaultlineContext.Provider>
  );
  const { rerender } = render(pageIn(undefined));
  pass(200);
  announce("old");
  rerender(pageIn({ messages: en, locale: "en", components: {}, announce: () => () => {} }));
  rerender(pageIn(undefined));
  pass(200);
  announce("new");
  pass(200);
  expect(screen.getByRole("status")).toHaveTextContent(/^new$/);
});

it("draws nothing below again when it is drawn again with the same words", () => {
  const drawn = vi.fn();
  const Below = () => {
    useMessages();
    drawn();
    return null;
  };
  const below = <Below />;
  const onSignIn = () => {};
  const Page = () => (
    <FaultlineProvider locale="en-GB" supportUrl="https://help.example.com" onSignIn={onSignIn}>
      {below}
    </FaultlineProvider>
  );
  const { rerender } = render(<Page />);
  drawn.mockClear();
  rerender(<Page />);
  expect(drawn).not.toHaveBeenCalled();
});

it('says once what "Copy details" leaves out, for providers further in, too', async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  renderLater(
    <FaultlineProvider redact={{ patterns: [/acme-\d+/] }}>
      <FaultlineProvider messages={{}}>
        <FailureView failure={failureOf("unreadable", { code: "acme-4711" })} />
      </FaultlineProvider>
    </FaultlineProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Copy details" }));
  await act(async () => {});
  expect(writeText).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("code: [redacted]"));
});

describe("a request id", () => {
  const copyButton = () => screen.getByRole("button", { name: "Copy request id" });

  it("is shown in full, left to right, and copied with a polite word", async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    renderLater(<Reference id="req_9fd02c77ab31" at={now} />);
    expect(screen.getByText("req_9fd02c77ab31")).toHaveAttribute("dir", "ltr");
    expect(screen.getByText("10:44:18")).toBeVisible();
    fireEvent.click(copyButton());
    await act(async () => {});
    pass(100);
    expect(writeText).toHaveBeenCalledWith("req_9fd02c77ab31");
    expect(screen.getByRole("status")).toHaveTextContent("Request id copied");
  });

  it("is copied where there is no clipboard, and keeps the focus on its button", async () => {
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push((document.activeElement as HTMLTextAreaElement).value);
      return true;
    };
    renderLater(<Reference id="req_1" />);
    copyButton().focus();
    fireEvent.click(copyButton());
    await act(async () => {});
    pass(100);
    expect(copied).toEqual(["req_1"]);
    expect(copyButton()).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("Request id copied");
  });

  it("says so when it cannot be copied", async () => {
    document.execCommand = () => false;
    renderLater(<Reference id="req_1" />);
    fireEvent.click(copyButton());
    await act(async () => {});
    pass(100);
    expect(screen.getByRole("status")).toHaveTextContent("Could not copy");
  });
});

it("works without a provider, in English and in silence", () => {
  render(
    <StrictMode>
      <FailureView failure={failureOf("not-found")} />
    </StrictMode>,
  );
  expect(screen.getByRole("region", { name: "Can't find this" })).toBeVisible();
});

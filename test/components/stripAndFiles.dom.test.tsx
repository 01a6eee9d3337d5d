import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import { ContentTooLargePanel } from "../../src/components/ContentTooLargePanel.tsx";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { BackStrip, OfflineStrip } from "../../src/components/OfflineStrip.tsx";
import { StaleStrip } from "../../src/components/StaleStrip.tsx";
import { UnsupportedMediaTypePanel } from "../../src/components/UnsupportedMediaTypePanel.tsx";
import type { ContentTooLarge, UnsupportedMediaType } from "../../src/outcome/failures.ts";
import { createClock } from "../../src/waiting/clock.ts";

const now = Date.UTC(2025, 9, 27, 10, 44);
const clock = createClock({ rate: 0, startsAt: now });
const show = (children: ReactNode) =>
  render(
    <FaultlineProvider locale="en-GB" timeZone="UTC" clock={clock}>
      {children}
    </FaultlineProvider>,
  );

describe("a file that is refused", () => {
  const tooLarge: ContentTooLarge = { kind: "content-too-large", status: 413, receivedAt: now, dialect: "sensei" };
  const wrongKind: UnsupportedMediaType = {
    kind: "unsupported-media-type",
    status: 415,
    receivedAt: now,
    dialect: "sensei",
  };

  test("for its size is told its size and the limit, and another can be chosen", async () => {
    const onChooseFile = vi.fn();
    const file = { name: "build-linux.tar", size: 128e6 };
    show(<ContentTooLargePanel failure={tooLarge} file={file} limit={100e6} onChooseFile={onChooseFile} />);
    const panel = screen.getByRole("region", { name: "build-linux.tar is too large" });
    expect(panel).toHaveTextContent("It is 128 MB. The limit is 100 MB.");
    await userEvent.click(screen.getByRole("button", { name: "Choose a smaller file" }));
    expect(onChooseFile).toHaveBeenCalledOnce();
  });

  test("for its size is given no figures that the app does not know or that contradict the reply", () => {
    show(
      <>
        <FailureView failure={{ ...tooLarge, operation: "upload the build" }} />
        <ContentTooLargePanel failure={tooLarge} file={{ size: 5e6 }} limit={100e6} />
      </>,
    );
    expect(screen.getByRole("heading", { name: "Could not upload the build" })).toBeVisible();
    expect(screen.queryByText(/MB/)).toBeNull();
  });

  test("for its kind is told which kinds can be used", () => {
    show(<UnsupportedMediaTypePanel failure={wrongKind} file={{ name: "notes.docx" }} accepted={["JSON", "YAML"]} />);
    expect(screen.getByRole("heading", { name: "notes.docx can't be used here" })).toBeVisible();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["JSON", "YAML"]);
  });
});

describe("a strip", () => {
  test("says from when the data is and when it is read again, and reads it now when asked", async () => {
    const onRetry = vi.fn();
    show(<StaleStrip asOf={now - 120_000} retryAt={now + 12_000} onRetry={onRetry} />);
    expect(screen.getByRole("group", { name: "As of 10:42" })).toHaveTextContent("Next try in 12 s.");
    await userEvent.click(screen.getByRole("button", { name: "Retry now" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test("takes the time and the way from the wait, and says when it waits for the connection", async () => {
    const wait = { state: "offline", retryNow: vi.fn(), cancel: vi.fn() } as const;
    show(<StaleStrip asOf={now} wait={wait} />);
    expect(screen.getByRole("group")).toHaveTextContent("when your connection is back");
    await userEvent.click(screen.getByRole("button", { name: "Retry now" }));
    expect(wait.retryNow).toHaveBeenCalledOnce();
  });

  test("names no next try when none is planned, and has no button that nobody serves", () => {
    show(<StaleStrip asOf={now} />);
    expect(screen.getByRole("group")).toHaveTextContent("It could not be refreshed.");
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("takes no second click while it is read again", async () => {
    const onRetry = vi.fn();
    show(<StaleStrip asOf={now} onRetry={onRetry} isRetrying />);
    await userEvent.click(screen.getByRole("button", { name: "Trying again…" }));
    expect(onRetry).not.toHaveBeenCalled();
  });

  test("says what one still sees offline and what waits, as far as it is known", () => {
    show(
      <>
        <OfflineStrip asOf={now - 120_000} waiting={3} />
        <OfflineStrip waiting={1} headingLevel={4} />
      </>,
    );
    const [first, second] = screen.getAllByRole("group", { name: "You're offline" });
    expect(first).toHaveTextContent("Showing data from 10:42. 3 changes wait here and are sent when you're back.");
    expect(second).toHaveTextContent("You're offline One change waits here and is sent when you're back.");
  });

  test("says that the connection is back, until it is dismissed", async () => {
    const onDismiss = vi.fn();
    show(<BackStrip sent={3} onDismiss={onDismiss} />);
    expect(screen.getByRole("group", { name: "Back online" })).toHaveTextContent("3 changes were sent.");
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});

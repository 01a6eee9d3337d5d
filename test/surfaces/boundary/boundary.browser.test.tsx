import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import { createQueryClient } from "../../../src/query/queryClient.ts";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { apiError } from "../fixtures.tsx";
import "../../../src/styles.css";

const title = "Sorry, we could not load the releases";
let asked = 0;
let fail: () => void = () => {};

function Releases() {
  const { data } = useQuery({
    queryKey: ["releases"],
    retry: false,
    throwOnError: true,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => {
      asked += 1;
      if (asked > 1) return "payments-api";
      return new Promise<string>((_, reject) => {
        fail = () => reject(apiError("server-error"));
      });
    },
  });
  return (
    <button type="button" id="open">
      {data ?? "loading"}
    </button>
  );
}

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        outside
      </button>
      <FailureBoundary>
        {isOpen ? (
          <Releases />
        ) : (
          <button type="button" onClick={() => setOpen(true)}>
            inside
          </button>
        )}
      </FailureBoundary>
    </>
  );
}

/** The announcer listens, gathers and speaks in tenths of a second. */
const silence = () => vi.advanceTimersByTimeAsync(400);

/** Renders the page; returns all that its two live regions say. */
async function show(): Promise<string[]> {
  asked = 0;
  await render(
    <QueryClientProvider client={createQueryClient()}>
      <FaultlineProvider locale="en-GB">
        <Page />
      </FaultlineProvider>
    </QueryClientProvider>,
  );
  const said: string[] = [];
  for (const role of ["status", "alert"]) {
    const region = page.getByRole(role).element();
    new MutationObserver(() => region.textContent && said.push(region.textContent.trim())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }
  await silence();
  return said;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("B15 the heading of a fallback takes the focus and is not announced besides, and the focus goes back", async () => {
  const said = await show();
  await userEvent.click(page.getByRole("button", { name: "inside" }));
  await userEvent.click(page.getByRole("button", { name: "loading" }));
  fail();
  await silence();
  await expect.element(page.getByRole("heading", { name: title })).toHaveFocus();
  expect(said).toEqual([]);
  await userEvent.click(page.getByRole("button", { name: "Try again" }));
  await silence();
  await expect.element(page.getByRole("button", { name: "payments-api" })).toHaveFocus();
  expect(asked).toBe(2);
});

it("B16 a fallback beside the focus leaves it there, and is announced once", async () => {
  const said = await show();
  await userEvent.click(page.getByRole("button", { name: "outside" }));
  await expect.element(page.getByRole("button", { name: "loading" })).toBeVisible();
  fail();
  await silence();
  await expect.element(page.getByRole("heading", { name: title })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "outside" })).toHaveFocus();
  expect(said).toEqual([title]);
});

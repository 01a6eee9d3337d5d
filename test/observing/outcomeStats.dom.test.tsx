import { act, render, screen } from "@testing-library/react";
import { useSyncExternalStore } from "react";
import { expect, it } from "vitest";
import { createOutcomeStats, type OutcomeEvent } from "../../src/index.ts";

const event: OutcomeEvent = {
  ...{ at: 0, method: "GET", origin: "https://api.example.com", route: "/users", status: 200, kind: "success" },
  ...{ durationMs: 1, attempt: 1 },
};

it("a component shows the distribution as it is, without drawing again while nothing changes", () => {
  const stats = createOutcomeStats();
  let draws = 0;
  function Health() {
    draws += 1;
    const { statuses } = useSyncExternalStore(stats.subscribe, stats.snapshot, stats.snapshot);
    return <p>{statuses.map(({ status, share }) => `${status}: ${(share * 100).toFixed(1)}%`).join(", ")}</p>;
  }
  render(<Health />);
  act(() => stats.record(event));
  act(() => stats.record({ ...event, status: 500, kind: "server-error" }));
  expect(screen.getByText("200: 50.0%, 500: 50.0%")).toBeVisible();
  const before = draws;
  act(() => {});
  expect(draws).toBe(before);
});

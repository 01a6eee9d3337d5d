import { render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { Ruler, type RulerProps } from "../../src/components/pieces/Ruler.tsx";
import { zoneName } from "../../src/components/pieces/rulerZones.ts";

const sample: RulerProps = {
  startsAt: Date.parse("2025-10-25T15:00:00-07:00"),
  endsAt: Date.parse("2025-10-28T00:00:00-07:00"),
  now: Date.parse("2025-10-27T10:44:00+01:00"),
  viewerZone: "Europe/Berlin",
  setterZone: "-07:00",
};

function draw(over: Partial<RulerProps> = {}) {
  return render(
    <FaultlineProvider locale="en-GB">
      <Ruler {...sample} left="21 h 16 min left" {...over} />
    </FaultlineProvider>,
  );
}

it("says the window as text in both zones, each edge as a machine-readable time", () => {
  draw();
  const [yours, setters] = screen.getAllByRole("definition");
  expect(yours).toHaveTextContent("Sun 26 Oct, 00:00 to Tue 28 Oct, 08:00");
  expect(setters).toHaveTextContent("Sat 25 Oct, 15:00 to Tue 28 Oct, 00:00");
  expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual([
    "Your time, Berlin",
    "Set in UTC−07:00",
  ]);
  const edges = within(yours as HTMLElement).getAllByRole("time");
  expect(edges.map((edge) => edge.getAttribute("datetime"))).toEqual([
    "2025-10-25T22:00:00.000Z",
    "2025-10-28T07:00:00.000Z",
  ]);
});

it("hides the drawing from assistive technology, which has the text", () => {
  draw();
  expect(screen.getByText("Now, Mon 10:44").closest("[aria-hidden=true]")).not.toBeNull();
  expect(screen.getByText(/clocks go back 1.h/).closest("[aria-hidden=true]")).not.toBeNull();
});

it("says one time when both zones agree", () => {
  draw({ setterZone: "Europe/Paris" });
  expect(screen.getAllByRole("term")).toHaveLength(1);
});

it("keeps to the viewer's zone when the other one is none that a browser knows", () => {
  draw({ setterZone: "PST-ish" });
  expect(screen.getAllByRole("term")).toHaveLength(1);
});

it("draws nothing when neither edge is known", () => {
  draw({ startsAt: undefined, endsAt: undefined });
  expect(screen.queryByRole("term")).toBeNull();
});

it("names only the edge that is known", () => {
  draw({ startsAt: undefined });
  expect(screen.getAllByRole("definition")[0]).toHaveTextContent(/^until Tue 28 Oct, 08:00$/);
});

it("shows neither now nor what is left once the window is over", () => {
  draw({ now: sample.endsAt as number });
  expect(screen.queryByText(/Now/)).toBeNull();
  expect(screen.queryByText(/left/)).toBeNull();
});

it("names a zone by its place, and an offset as one", () => {
  expect(zoneName("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  expect(zoneName("+05:30")).toBe("UTC+05:30");
  expect(zoneName("-0700")).toBe("UTC−07:00");
  expect(zoneName("Z")).toBe("UTC");
  expect(zoneName("Etc/UTC")).toBe("UTC");
  expect(zoneName("Etc/GMT-11"), "which counts westward").toBe("UTC+11:00");
  expect(zoneName("Etc/GMT+3")).toBe("UTC−03:00");
});

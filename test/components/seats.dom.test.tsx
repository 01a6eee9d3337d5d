import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { countSeats, initialsOf, Seats } from "../../src/components/pieces/Seats.tsx";

const words = { open: "Open seat", roles: "team-lead or manager", approved: "Approved", seal: null };

it("gives each approval a seat, and says who sits there or who may", () => {
  render(
    <Seats
      {...words}
      required={2}
      taken={1}
      approvers={[{ name: "Ana Ruiz", role: "team-lead" }]}
      details={(a) => a.role}
    />,
  );
  const [taken, open] = screen.getAllByRole("listitem");
  expect(taken).toHaveTextContent("Ana Ruizteam-lead Approved");
  expect(open).toHaveTextContent("Open seatteam-lead or manager");
});

it("takes a seat without a name when only the number is known", () => {
  render(<Seats {...words} required={2} taken={1} />);
  expect(screen.getAllByRole("listitem")[0]).toHaveTextContent("Approved");
});

it("draws no faces for more than six seats", () => {
  render(<Seats {...words} required={7} taken={3} />);
  expect(screen.queryByRole("list")).toBeNull();
});

it("counts an approver whom the API has not counted yet", () => {
  expect(countSeats({ required: 2, current: 0, roles: [] }, [{ name: "Ana" }])).toEqual({ required: 2, taken: 1 });
  expect(countSeats({ required: undefined, current: 1, roles: [] })).toBeUndefined();
});

it.each([Number.POSITIVE_INFINITY, Number.NaN, -1, 1.5, 1e300, undefined])(
  "takes %s for no number of people, be it asked for or there",
  (odd) => {
    expect(countSeats({ required: odd, current: 1, roles: [] })).toBeUndefined();
    expect(countSeats({ required: 2, current: odd, roles: [] })).toEqual({ required: 2, taken: 0 });
  },
);

it("takes initials from the first and the last word, in any script", () => {
  expect(initialsOf("Ana María Ruiz")).toBe("AR");
  expect(initialsOf("jonas")).toBe("J");
  expect(initialsOf("آنا رويث")).toBe("آر");
  expect(initialsOf("  ")).toBe("");
});

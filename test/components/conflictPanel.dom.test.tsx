import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import type { ViewProps } from "../../src/components/viewProps.ts";
import type { Conflict } from "../../src/outcome/failures.ts";
import { createClock } from "../../src/waiting/clock.ts";

const now = Date.UTC(2025, 9, 27, 10, 44);
const clock = createClock({ rate: 0, startsAt: now });
const operation = { action: "deploy payments-api 4.2.1", subject: "payments-api 4.2.1" };

function show(failure: Partial<Conflict>, events: Partial<ViewProps> = {}) {
  const conflict: Conflict = {
    kind: "conflict",
    status: 409,
    receivedAt: now,
    dialect: "versioner",
    method: "POST",
    operation,
    ...failure,
  };
  render(
    <FaultlineProvider locale="en-GB" timeZone="UTC" clock={clock}>
      <FailureView failure={conflict} {...events} />
    </FaultlineProvider>,
  );
}
const buttons = () => screen.getAllByRole("button").map((button) => button.textContent);

test("names what is in the way, in which state and since when, and where one stands", () => {
  const blockedBy = { id: "550e8400", state: "in_progress", startedAt: now - 13 * 60_000 };
  show({ blockedBy }, { onRetry: vi.fn(), onReload: vi.fn() });
  expect(screen.getByRole("heading", { name: "Can't deploy payments-api 4.2.1 yet" })).toBeVisible();
  const [theirs, ours] = screen.getAllByRole("definition");
  expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual(["In the way", "Yours, next"]);
  expect(theirs).toHaveTextContent("550e8400");
  expect(theirs).toHaveTextContent("Started 10:31, 13 min ago");
  expect(theirs).toHaveTextContent("In progress");
  expect(ours).toHaveTextContent("payments-api 4.2.1");
  expect(buttons()).toEqual(["Try again", "Load again"]);
});

test.each([
  ["in_progress", "In progress", "wait"],
  ["inProgress", "In progress", "wait"],
  ["RUNNING", "Running", "wait"],
  ["not_started", "Not started", "neutral"],
  ["inactive", "Inactive", "neutral"],
])("says the state %j of what is in the way as %j, and whether time is all that it needs", (state, words, tone) => {
  show({ blockedBy: { id: "550e8400", state } });
  expect(screen.getByText(words).closest("[data-tone]")).toHaveAttribute("data-tone", tone);
});

test("sends again when asked, and never by itself", async () => {
  const onRetry = vi.fn();
  show({ blockedBy: { id: "550e8400" } }, { onRetry });
  expect(onRetry).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(onRetry).toHaveBeenCalledOnce();
});

test("says that it changed in the meantime, and offers to look at it, not to overwrite it", async () => {
  const onReload = vi.fn();
  const onRetry = vi.fn();
  show({ method: "PUT", operation: { action: "save release 4.2.1", subject: "Release 4.2.1" } }, { onReload, onRetry });
  expect(screen.getByRole("heading", { name: "Release 4.2.1 changed since you opened it" })).toBeVisible();
  expect(buttons()).toEqual(["Load again"]);
  await userEvent.click(screen.getByRole("button", { name: "Load again" }));
  expect(onReload).toHaveBeenCalledOnce();
  expect(onRetry).not.toHaveBeenCalled();
});

test("claims neither of both when a creation conflicts, and lets the server say why", () => {
  show({ message: "Version 4.2.1 exists with another SHA." });
  expect(screen.getByRole("heading", { name: "Could not deploy payments-api 4.2.1" })).toBeVisible();
  expect(screen.getByText("Version 4.2.1 exists with another SHA.")).toBeVisible();
  expect(screen.queryByRole("term")).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
});

test("says that it changed only when nothing else can be meant, and still never overwrites", () => {
  show({ method: "PATCH", message: "This address is taken." }, { onReload: vi.fn(), onRetry: vi.fn() });
  expect(screen.getByRole("heading", { name: "Could not deploy payments-api 4.2.1" })).toBeVisible();
  expect(screen.getByText("This address is taken.")).toBeVisible();
  expect(buttons()).toEqual(["Load again"]);
});

test("does not say that it changed where a field is what stands in the way", () => {
  show({ method: "PUT", message: undefined, fields: [{ path: ["email"], message: "is taken" }] });
  expect(screen.queryByRole("heading", { name: /changed since/ })).toBeNull();
  expect(screen.getByRole("heading", { name: "Could not deploy payments-api 4.2.1" })).toBeVisible();
});

test("takes an empty account of what is in the way for none", () => {
  show({ blockedBy: {} });
  expect(screen.queryByRole("term")).toBeNull();
});

test("outside of a form lists all that is said of fields, and a field of another form is not meant", () => {
  const other = document.body.appendChild(document.createElement("form"));
  other.innerHTML = '<input name="email" aria-label="Email">';
  const fields = [
    { path: ["email"], message: "is taken" },
    { path: ["tax_id"], message: "not_unique" },
  ];
  show({ message: "The account exists.", fields });
  expect(screen.getByText("The account exists.")).toBeVisible();
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "email: is taken",
    "tax_id: This value was not accepted. (not_unique)",
  ]);
  expect(screen.queryByRole("link")).toBeNull();
  other.remove();
});

test("does not say again above the list what is in it, nor guess at a cause that is named there", () => {
  show({ message: "The name is taken.", fields: [{ path: ["name"], message: "The name is taken." }] });
  expect(screen.getAllByText(/is taken/)).toHaveLength(1);
});

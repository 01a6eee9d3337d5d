import { useMutation } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { FailureKind } from "../../src/outcome/failures.ts";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { apiError, renderApp } from "./fixtures.tsx";

function Form({ attempts, except }: { attempts: (() => Promise<string>)[]; except?: readonly FailureKind[] }) {
  const save = useMutation<string, Error, string>({
    mutationFn: () => attempts.shift()?.() ?? Promise.resolve("saved"),
  });
  return (
    <>
      <button type="button" onClick={() => save.mutate("4.2.1")}>
        Save
      </button>
      <MutationNotice result={save} except={except} />
      <p>{save.status}</p>
    </>
  );
}

const refuse = (kind: FailureKind) => () => Promise.reject(apiError(kind, { operation: "save your note" }));
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

it("a failed mutation is shown once, until it succeeds", async () => {
  renderApp(<Form attempts={[refuse("server-error")]} />);
  await press("Save");
  expect(await screen.findAllByRole("heading", { name: "Sorry, we could not save your note" })).toHaveLength(1);
  await press("Try again");
  expect(await screen.findByText("success")).toBeInTheDocument();
  expect(screen.queryByRole("heading")).not.toBeInTheDocument();
});

it("a failure stands while it is sent again, and its button keeps the focus", async () => {
  renderApp(<Form attempts={[refuse("server-error"), () => new Promise(() => {})]} />);
  await press("Save");
  await screen.findByRole("heading");
  await press("Try again");
  expect(screen.getByRole("button", { name: "Trying again…" })).toHaveFocus();
});

it("a dismissed failure is forgotten", async () => {
  renderApp(<Form attempts={[refuse("conflict")]} />);
  await press("Save");
  await screen.findByRole("heading");
  await press("Dismiss");
  expect(screen.queryByRole("heading")).not.toBeInTheDocument();
  expect(screen.getByText("idle")).toBeInTheDocument();
});

it("fields that need a change are left to the form, and other kinds on request", async () => {
  renderApp(
    <Form attempts={[refuse("invalid"), refuse("content-too-large")]} except={["invalid", "content-too-large"]} />,
  );
  await press("Save");
  expect(await screen.findByText("error")).toBeInTheDocument();
  expect(screen.queryByRole("heading")).not.toBeInTheDocument();
});

it("an error that no API sent is told in our words", async () => {
  renderApp(<Form attempts={[() => Promise.reject(new TypeError("x is undefined"))]} />);
  await press("Save");
  expect(await screen.findByRole("heading", { name: /did not work/ })).toBeInTheDocument();
});

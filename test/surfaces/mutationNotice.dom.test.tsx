import { QueryClientProvider, useMutation } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { expect, it } from "vitest";
import { ApprovalPrompt } from "../../src/components/ApprovalPrompt.tsx";
import { FailureView } from "../../src/components/FailureView.tsx";
import type { FailureKind } from "../../src/outcome/failures.ts";
import { MutationNotice, type MutationNoticeProps } from "../../src/surfaces/MutationNotice.tsx";
import { apiError, newClient, renderApp } from "./fixtures.tsx";

interface FormProps extends Partial<Pick<MutationNoticeProps<string>, "except" | "only" | "children">> {
  attempts: (() => Promise<string>)[];
}

function Form({ attempts, ...notice }: FormProps) {
  const save = useMutation<string, Error, string>({
    mutationFn: () => attempts.shift()?.() ?? Promise.resolve("saved"),
  });
  return (
    <>
      <button type="button" onClick={() => save.mutate("4.2.1")}>
        Save
      </button>
      <MutationNotice result={save} {...notice} />
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

it("only the kinds that are named are shown, and no error that no API sent", async () => {
  const attempts = [refuse("locked"), refuse("conflict"), () => Promise.reject(new TypeError("x is undefined"))];
  renderApp(<Form attempts={attempts} only={["conflict"]} />);
  await press("Save");
  expect(await screen.findByText("error")).toBeInTheDocument();
  expect(screen.queryByRole("heading")).not.toBeInTheDocument();
  await press("Save");
  expect(await screen.findByRole("heading")).toHaveTextContent("Could not save your note");
  await press("Save");
  await waitFor(() => expect(screen.queryByRole("heading")).not.toBeInTheDocument());
  expect(screen.getByText("error")).toBeInTheDocument();
});

it("an app may draw a failure with what it knows, and its retry is the notice's", async () => {
  const refusal = apiError("approval-required", { approvals: { required: 2, roles: [] } });
  renderApp(
    <Form attempts={[() => Promise.reject(refusal)]}>
      {({ failure, ...view }) =>
        failure.kind === "approval-required" ? (
          <ApprovalPrompt {...view} failure={failure} approvers={[{ name: "Ana Ruiz" }]} />
        ) : (
          <FailureView {...view} failure={failure} />
        )
      }
    </Form>,
  );
  await press("Save");
  expect(await screen.findByText("Ana Ruiz")).toBeVisible();
  await press("Try again");
  expect(await screen.findByText("success")).toBeInTheDocument();
});

it("an attempt that goes out by itself is shown as one that is out, and takes no second click", () => {
  const error = apiError("unavailable", { retryAt: Date.now() + 42_000 });
  const wait = { state: "waiting", isPlanned: true, isHeld: true, retryAt: error.failure.retryAt } as const;
  const result = {
    status: "pending",
    error: null,
    failureReason: error,
    failure: error.failure,
    variables: undefined,
    mutate() {},
    reset() {},
  } as const;
  const steered = { retryNow() {}, cancel() {} };
  const { rerender } = renderApp(<MutationNotice result={{ ...result, wait: { ...wait, ...steered } }} />);
  expect(screen.getByRole("button", { name: "Retry now" })).toHaveAttribute("aria-disabled", "true");
  rerender(
    <MutationNotice result={{ ...result, wait: { state: "ready", isPlanned: false, isHeld: false, ...steered } }} />,
  );
  expect(screen.getByRole("button", { name: "Trying again…" })).toHaveAttribute("aria-busy", "true");
  expect(screen.getByRole("heading", { name: "Trying now" })).toBeInTheDocument();
});

it.each(["success", "dismissal"])(
  "a notice that leaves with the focus in it gives it back to what set it off: %s",
  async (end) => {
    renderApp(<Form attempts={[refuse("server-error")]} />);
    await press("Save");
    await screen.findByRole("heading");
    await press(end === "success" ? "Try again" : "Dismiss");
    await waitFor(() => expect(screen.queryByRole("heading")).not.toBeInTheDocument());
    expect(screen.getByRole("button", { name: "Save" })).toHaveFocus();
  },
);

it("a notice that leaves takes the focus from nobody who is elsewhere", async () => {
  renderApp(
    <>
      <Form attempts={[refuse("server-error")]} />
      <input aria-label="Note" />
    </>,
  );
  await press("Save");
  await screen.findByRole("heading");
  await press("Save");
  await userEvent.click(screen.getByRole("textbox", { name: "Note" }));
  await waitFor(() => expect(screen.queryByRole("heading")).not.toBeInTheDocument());
  expect(screen.getByRole("textbox", { name: "Note" })).toHaveFocus();
});

it("two notices of one mutation show its failure once, and the second takes over when the first has gone", async () => {
  function Page({ hasFirst }: { hasFirst: boolean }) {
    const save = useMutation({ mutationFn: refuse("server-error") });
    return (
      <>
        <button type="button" onClick={() => save.mutate()}>
          Save
        </button>
        <div>{hasFirst && <MutationNotice result={save} />}</div>
        <section>
          <MutationNotice result={save} />
        </section>
      </>
    );
  }
  const client = newClient();
  const { rerender } = renderApp(<Page hasFirst />, client);
  await press("Save");
  const heading = await screen.findByRole("heading");
  expect(heading.closest("section:not([data-fl])")).toBeNull();
  rerender(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Page hasFirst={false} />
      </QueryClientProvider>
    </StrictMode>,
  );
  expect(screen.getByRole("heading").closest("section:not([data-fl])")).not.toBeNull();
});

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { act, render, screen, within } from "@testing-library/react";
import { Heading, Modal, Dialog as ReactAriaDialog } from "react-aria-components";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useAnnounce } from "../../../src/components/context.ts";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import { FailureToaster } from "../../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailure } from "../../../src/surfaces/toast/hot/toastFailure.tsx";
import { dismissToast } from "../../../src/surfaces/toast/hot/toasts.ts";
import { failureOf } from "../fixtures.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  // Until it has left, the next test would find its place taken.
  act(() => dismissToast());
  await pass(10_000);
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function Say() {
  const announce = useAnnounce();
  return (
    <button type="button" onClick={() => announce("Saved")}>
      Say
    </button>
  );
}

const dialogs = {
  "React Aria": (
    <Modal isOpen>
      <ReactAriaDialog>
        <Heading slot="title">Edit</Heading>
        <Say />
      </ReactAriaDialog>
    </Modal>
  ),
  "Base UI": (
    <BaseDialog.Root open>
      <BaseDialog.Portal>
        <BaseDialog.Popup>
          <BaseDialog.Title>Edit</BaseDialog.Title>
          <Say />
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  ),
};

const toastOf = (kind: "server-error" | "conflict") => act(() => void toastFailure(failureOf(kind)));

function show(dialog: keyof typeof dialogs | undefined) {
  return (
    <FaultlineProvider>
      <main>
        <button type="button">Elsewhere</button>
      </main>
      {dialog && dialogs[dialog]}
      <FailureToaster />
    </FaultlineProvider>
  );
}

it.each(["React Aria", "Base UI"] as const)(
  "a dialog of %s that hides the page from screen readers leaves toasts within reach",
  (library) => {
    const { rerender } = render(show(undefined));
    toastOf("server-error");
    rerender(show(library));
    expect(screen.getByRole("heading", { name: "Edit" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Elsewhere" })).not.toBeInTheDocument();
    expect(screen.getByRole("region", { name: /^Messages/ })).toBeInTheDocument();
    expect(document.querySelector('[data-fl="toaster"]')?.closest("[inert]")).toBeNull();
  },
);

it.each(["React Aria", "Base UI"] as const)("so is a toast that comes while the dialog of %s is open", (library) => {
  render(show(library));
  expect(document.querySelector('[data-fl="toaster"]')).toBeNull();
  toastOf("conflict");
  expect(screen.queryByRole("button", { name: "Elsewhere" })).not.toBeInTheDocument();
  expect(screen.getByRole("region", { name: /^Messages/ })).toBeInTheDocument();
});

it.each(["React Aria", "Base UI"] as const)(
  "what is said is said in the dialog of %s, where it is heard",
  async (library) => {
    const { rerender } = render(show(undefined));
    rerender(show(library));
    await pass(200);
    const say = screen.getByRole("button", { name: "Say" });
    act(() => {
      say.focus();
      say.click();
    });
    await pass(200);
    expect(within(screen.getByRole("dialog", { name: "Edit" })).getByRole("status")).toHaveTextContent("Saved");
    rerender(show(undefined));
    await pass(10_000);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  },
);

import { useState } from "react";
import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ApprovalPrompt } from "../../src/components/ApprovalPrompt.tsx";
import type { FailureOf } from "../../src/outcome/failures.ts";

const failure: FailureOf<"approval-required"> = {
  kind: "approval-required",
  status: 428,
  receivedAt: 0,
  dialect: "versioner",
  operation: "deploy payments-api 4.2.1",
  approvals: { required: 2, current: 0, roles: ["team-lead"] },
};

function Page({ onRequestApproval }: { onRequestApproval: (note: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Deploy
      </button>
      {isOpen && (
        <ApprovalPrompt
          presentation="dialog"
          failure={failure}
          onRequestApproval={onRequestApproval}
          onDismiss={() => setOpen(false)}
        />
      )}
    </>
  );
}

it("opens a named modal, puts focus into the note, closes on Escape and gives the focus back", async () => {
  await render(<Page onRequestApproval={vi.fn()} />);
  await page.getByRole("button", { name: "Deploy", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Approval needed to deploy payments-api 4.2.1" });
  await expect.element(dialog).toBeVisible();
  await expect.element(page.getByRole("textbox")).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: "Deploy", exact: true })).toHaveFocus();
});

it("has its main button last, and asks with the note", async () => {
  const onRequestApproval = vi.fn();
  await render(<Page onRequestApproval={onRequestApproval} />);
  await page.getByRole("button", { name: "Deploy", exact: true }).click();
  await page.getByRole("textbox").fill("Fixes it");
  const buttons = page.getByRole("dialog").getByRole("button").elements();
  expect(buttons.at(-1)?.textContent).toBe("Request approval");
  await page.getByRole("button", { name: "Request approval" }).click();
  expect(onRequestApproval).toHaveBeenCalledExactlyOnceWith("Fixes it");
});

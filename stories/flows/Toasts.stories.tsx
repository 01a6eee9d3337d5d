import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { toast } from "react-hot-toast";
import { expect, userEvent, waitFor, within } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { Button } from "../../src/components/Button.tsx";
import type { Api } from "../../src/query/createApi.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { toastFailures } from "../../src/surfaces/toast/hot/toastFailures.ts";
import { toastNotice } from "../../src/surfaces/toast/hot/toastNotice.tsx";
import { dismissToast, toasterId } from "../../src/surfaces/toast/hot/toasts.ts";
import { expectNoFailure, expectOneSurface, Host, inTurn, patient } from "./host.tsx";
import { goOn, standStill } from "./pace.ts";

const operation = { action: "save your note", subject: "Your note" };

function Note({ api, method = "POST" }: { api: Api; method?: "POST" | "PUT" }) {
  const client = useQueryClient();
  useEffect(() => toastFailures(client), [client]);
  const save = useApiMutation(
    api.mutationOptions({
      request: () => ({ path: "/notes", method, json: {} }),
      meta: { operation, surface: "toast" },
      onSuccess: () => void toastNotice({ title: "Your note is saved" }),
    }),
  );
  return (
    <div>
      <Button variant="solid" onClick={() => save.mutate()}>
        Save
      </Button>
    </div>
  );
}

const meta = preview.meta({
  title: "Flows/Toasts",
  tags: ["!autodocs"],
  render: () => <Host>{(api) => <Note api={api} />}</Host>,
  parameters: { now: "today" },
  // At once, without the moment in which a toast leaves: the next story begins with none.
  beforeEach: () => () => {
    dismissToast();
    toast.remove(undefined, toasterId);
  },
});

const failed = [500, { detail: "Internal server error" }] as const;

/** The same failure three times: one toast, which counts. */
export const RenewedNotRepeated = meta.story({
  beforeEach({ msw }) {
    msw.use(inTurn("post", "/notes", failed));
  },
  play: async ({ canvas, canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    for (const sign of ["Sorry, we could not save your note", "Happened 2 times", "Happened 3 times"]) {
      await userEvent.click(canvas.getByRole("button", { name: "Save" }));
      await page.findByText(sign, {}, patient);
    }
    const toasts = within(page.getByRole("region", { name: /^Messages/ }));
    await expect(toasts.getAllByRole("heading", { name: "Sorry, we could not save your note" })).toHaveLength(1);
    await expectOneSurface();
  },
});

/** Try again in the toast itself; it goes when it worked. */
export const RetryThenSaved = meta.story({
  beforeEach({ msw }) {
    msw.use(inTurn("post", "/notes", failed, [201, { id: "note_1" }]));
  },
  play: async ({ canvas, canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(canvas.getByRole("button", { name: "Save" }));
    await page.findByRole("heading", { name: "Sorry, we could not save your note" }, patient);
    await expectOneSurface();
    await userEvent.click(page.getByRole("button", { name: /^(Try again|Send again)$/ }));
    // A toast comes in from nothing.
    const saved = await page.findByRole("heading", { name: "Your note is saved" }, patient);
    await waitFor(() => expect(saved).toBeVisible(), patient);
    await expectNoFailure();
  },
});

/** Held back by the service: the toast stands already, counts down and can be called off, until the write has gone out. */
export const WaitsInItsToast = meta.story({
  // What may be sent twice is sent again by itself.
  render: () => <Host>{(api) => <Note api={api} method="PUT" />}</Host>,
  beforeEach({ msw, viewMode }) {
    msw.use(inTurn("put", "/notes", [429, { detail: "Too many requests" }, { "retry-after": "90" }], [201, {}]));
    return standStill({ viewMode });
  },
  play: async ({ canvas, canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(canvas.getByRole("button", { name: "Save" }));
    await page.findByRole("button", { name: "Cancel" }, patient);
    await expectOneSurface();
    goOn();
    await page.findByRole("heading", { name: "Your note is saved" }, patient);
    await expectNoFailure();
  },
});

/** F8 leads to the newest toast from anywhere, and back. */
export const ReachedByItsKey = meta.story({
  beforeEach({ msw }) {
    msw.use(inTurn("post", "/notes", failed));
  },
  play: async ({ canvas, canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    const save = canvas.getByRole("button", { name: "Save" });
    await userEvent.click(save);
    const title = await page.findByRole("heading", { name: "Sorry, we could not save your note" }, patient);
    await userEvent.keyboard("{F8}");
    await expect(title).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect(save).toHaveFocus();
  },
});

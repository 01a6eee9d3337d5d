import { http } from "msw";
import type { SetupWorker } from "msw/browser";
import { type ComponentType, useState } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { Button } from "../../src/components/Button.tsx";
import { ErrorSummary } from "../../src/components/ErrorSummary.tsx";
import { resource } from "../../src/dialects/resource/index.ts";
import type { Api } from "../../src/query/createApi.ts";
import { ActionOrder } from "./forms/ActionOrder.tsx";
import { AriaOrder } from "./forms/AriaOrder.tsx";
import { BaseUiOrder } from "./forms/BaseUiOrder.tsx";
import { FormikOrder } from "./forms/FormikOrder.tsx";
import { HookFormOrder } from "./forms/HookFormOrder.tsx";
import { HtmlOrder } from "./forms/HtmlOrder.tsx";
import { MantineOrder } from "./forms/MantineOrder.tsx";
import { type Save, useSave } from "./forms/order.tsx";
import { TanStackOrder } from "./forms/TanStackOrder.tsx";
import { base, Host, inTurn, patient } from "./host.tsx";
import { holdReplies } from "./pace.ts";

interface SceneProps {
  Form: ComponentType<{ save: Save }>;
  api: Api;
}

function Scene({ Form, api }: SceneProps) {
  return <Form save={useSave(api)} />;
}

const dialects = [resource];
const meta = preview.meta({ title: "Flows/Forms", tags: ["!autodocs"], parameters: { now: "today" } });

/** What the Resource API says: `path: message`, and a line without a path is about the whole order. */
const refused = (...problems: string[]) =>
  [
    400,
    {
      error: {
        code: "validation_error",
        message: "The order could not be saved as entered",
        details: problems.map((line) => {
          const [, path = "", issue = line] = /^([\w.]+): (.*)$/.exec(line) ?? [];
          return { field: path.split(".").at(-1) ?? "", path, issue };
        }),
      },
    },
  ] as const;
const saved = [201, { data: { id: "order_9001" } }] as const;

const zip = "address.zip: Enter five digits";
const price = "lines.1.price: Enter a price above 0";
const name = "name: Kim Adler has an order that is still open";
const whole = "Orders below 20 € cannot be sent";
const unknown = "coupon: SPRING25 ended on 1 October";

type Canvas = ReturnType<typeof within>;
const field = (canvas: Canvas, label: string) => canvas.getByRole("textbox", { name: label });
const send = (canvas: Canvas) => userEvent.click(canvas.getByRole("button", { name: "Save order" }));

/** Refused at two fields, mended in one, refused alike, refused with more than fields can show. */
async function play({ canvas }: { canvas: Canvas }): Promise<void> {
  await send(canvas);
  const [code, second] = [field(canvas, "Postal code"), field(canvas, "Price 2")];
  await waitFor(() => expect(code).toHaveFocus(), patient);
  await expect(code).toHaveAccessibleDescription(/Enter five digits/);
  await expect(second).toHaveAccessibleDescription(/Enter a price above 0/);
  await expect(second).toHaveValue("-3");
  await expect(canvas.queryByRole("heading", { name: "There is a problem" })).toBeNull();

  await userEvent.type(code, "7");
  await userEvent.tab();
  await waitFor(() => expect(code).not.toHaveAccessibleDescription(/five digits/), patient);
  await expect(second).toHaveAccessibleDescription(/above 0/);

  await send(canvas);
  await waitFor(() => expect(code).toHaveFocus(), patient);
  await expect(code).toHaveAccessibleDescription(/Enter five digits/);
  await expect(code).toHaveValue("10117");

  await send(canvas);
  await waitFor(() => expect(canvas.getByRole("heading", { name: "There is a problem" })).toHaveFocus(), patient);
  const items = within(canvas.getByRole("region", { name: "There is a problem" })).getAllByRole("listitem");
  await expect(items.map((item) => item.textContent)).toEqual([whole, unknown]);
  await expect(field(canvas, "Name")).toHaveAccessibleDescription(/has an order that is still open/);
  await expect(second).toHaveAccessibleDescription(/above 0/);
  await expect(code).not.toHaveAccessibleDescription(/five digits/);
}

const drawnBy = (Form: SceneProps["Form"]) => () => (
  <Host dialects={dialects}>{(api) => <Scene Form={Form} api={api} />}</Host>
);

function beforeEach({ msw }: { msw: SetupWorker }): void {
  msw.use(inTurn("post", "/orders", refused(zip, price), refused(price, zip), refused(name, whole, price, unknown)));
}

export const PlainHtml = meta.story({ render: drawnBy(HtmlOrder), beforeEach, play });
export const ReactHookForm = meta.story({ render: drawnBy(HookFormOrder), beforeEach, play });
export const TanStackForm = meta.story({ render: drawnBy(TanStackOrder), beforeEach, play });
export const Formik = meta.story({ render: drawnBy(FormikOrder), beforeEach, play });
export const Mantine = meta.story({ render: drawnBy(MantineOrder), beforeEach, play });
export const ReactAria = meta.story({ render: drawnBy(AriaOrder), beforeEach, play });
export const BaseUI = meta.story({ render: drawnBy(BaseUiOrder), beforeEach, play });

/** React empties a form after each action; what was typed stays after one that failed. */
export const ActionOfReact = meta.story({
  render: () => <Host dialects={dialects}>{(api) => <ActionOrder api={api} />}</Host>,
  beforeEach({ msw }) {
    msw.use(inTurn("post", "/orders", refused(zip), refused(name, unknown), saved));
  },
  play: async ({ canvas }) => {
    const [who, code] = [field(canvas, "Name"), field(canvas, "Postal code")];
    await userEvent.type(who, " jun.");
    await send(canvas);
    await waitFor(() => expect(code).toHaveFocus(), patient);
    await expect(code).toHaveAccessibleDescription(/five digits/);
    await expect(who).toHaveValue("Kim Adler jun.");
    await userEvent.type(code, "7");
    await expect(code).toBeValid();
    await send(canvas);
    await waitFor(() => expect(canvas.getByRole("heading", { name: "There is a problem" })).toHaveFocus(), patient);
    await expect(canvas.getByRole("listitem")).toHaveTextContent(unknown);
    await expect(who).toHaveAccessibleDescription(/still open/);
    await expect(who).toHaveValue("Kim Adler jun.");
    await expect(code).toHaveValue("10117");
  },
});

let replies = holdReplies();

/** Lets what is sent first wait until the play has done what a person does meanwhile. */
function answerLate(msw: SetupWorker): void {
  replies = holdReplies();
  // Answers nothing itself: whoever is asked next does.
  msw.use(http.post(`${base}/orders`, () => replies.released));
}

/** The second line is gone when the API finds fault with it: the summary says so, and the rest stands at its field. */
export const LineRemovedMeanwhile = meta.story({
  render: drawnBy(HookFormOrder),
  beforeEach({ msw }) {
    msw.use(inTurn("post", "/orders", refused(price, zip), saved));
    answerLate(msw);
  },
  play: async ({ canvas }) => {
    await send(canvas);
    await userEvent.click(canvas.getByRole("button", { name: "Remove line 2" }));
    replies.release();
    await waitFor(() => expect(canvas.getByRole("heading", { name: "There is a problem" })).toHaveFocus(), patient);
    await expect(canvas.getByRole("listitem")).toHaveTextContent("lines.1.price: Enter a price above 0");
    await expect(canvas.queryByRole("link")).toBeNull();
    await expect(field(canvas, "Postal code")).toHaveAccessibleDescription(/five digits/);
    await expect(field(canvas, "Price 1")).toBeValid();
  },
});

/** A form that can be closed while its order is on the way. */
function Closing({ api }: { api: Api }) {
  const save = useSave(api);
  const [isOpen, setIsOpen] = useState(true);
  return (
    <>
      {isOpen && <HtmlOrder save={save} />}
      {/* Closed, it has no field to say it at: the page does, in full, and leaves the person where they are. */}
      {!isOpen && save.failure?.kind === "invalid" && (
        <ErrorSummary
          failure={save.failure}
          labels={{ "address.zip": "Postal code", "lines.1.price": "Price 2" }}
          keepsFocus
        />
      )}
      <div data-kit="row">
        <Button onClick={() => setIsOpen(!isOpen)}>{isOpen ? "Close the form" : "Open the form"}</Button>
      </div>
    </>
  );
}

/** The form is gone when the reply comes: the page says it all. Opened again, its fields do. */
export const ClosedMeanwhile = meta.story({
  render: () => <Host dialects={dialects}>{(api) => <Closing api={api} />}</Host>,
  beforeEach({ msw }) {
    msw.use(inTurn("post", "/orders", refused(zip, price)));
    answerLate(msw);
  },
  play: async ({ canvas }) => {
    await send(canvas);
    await userEvent.click(canvas.getByRole("button", { name: "Close the form" }));
    replies.release();
    await expect(await canvas.findByRole("heading", { name: "There is a problem" }, patient)).toBeVisible();
    await expect(canvas.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Postal code: Enter five digits",
      "Price 2: Enter a price above 0",
    ]);
    await expect(canvas.getByRole("button", { name: "Open the form" })).toHaveFocus();
    await expect(canvas.queryByRole("textbox")).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Open the form" }));
    await waitFor(() => expect(field(canvas, "Postal code")).toHaveFocus(), patient);
    await expect(field(canvas, "Price 2")).toHaveAccessibleDescription(/above 0/);
  },
});

/** All is mended: the messages go with the submit, and the order is saved. */
export const MendedAndSaved = meta.story({
  render: drawnBy(MantineOrder),
  beforeEach({ msw }) {
    msw.use(inTurn("post", "/orders", refused(zip, unknown), saved));
  },
  play: async ({ canvas }) => {
    await send(canvas);
    await waitFor(() => expect(canvas.getByRole("heading", { name: "There is a problem" })).toHaveFocus(), patient);
    await userEvent.type(field(canvas, "Postal code"), "7");
    await send(canvas);
    await expect(await canvas.findByRole("heading", { name: "Order saved" }, patient)).toBeVisible();
    await expect(canvas.queryByRole("heading", { name: "There is a problem" })).toBeNull();
    for (const box of canvas.getAllByRole("textbox")) await expect(box).toBeValid();
  },
});

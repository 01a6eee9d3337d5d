import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, StrictMode, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import type { FieldErrorSource } from "../../src/forms/html.ts";
import { pageLedger } from "../../src/ledger/ledger.ts";
import type { FieldIssue } from "../../src/outcome/failureParts.ts";
import type { Failure } from "../../src/outcome/failures.ts";
import { down, invalid, type OrderFormProps } from "./orderForm.tsx";

const taken = { path: ["name"], message: "Name is taken." };
const zip = { path: ["address", "zip"], message: "Unknown zip." };
const price = { path: ["items", 1, "price"], message: "Too low." };
const list = { path: ["items"], message: "One at most." };
const whole = { path: [], message: "The order is empty." };
const unknown = { path: ["coupon"], message: "Expired." };

interface Setting {
  Form: ComponentType<OrderFormProps>;
  /** What the attempts end with, one after the other. */
  replies: (() => FieldErrorSource)[];
  /** Whether the last failure goes as soon as the next attempt begins, as with a mutation; else it stays until the reply. */
  forgets?: boolean;
  names?: Record<string, string>;
}

function mount({ Form, replies, forgets = true, names }: Setting) {
  const user = userEvent.setup();
  const app = { attempts: 0, removeRow: () => {}, again: () => {} };
  let answer: (() => void) | undefined;
  function App() {
    const [source, setSource] = useState<FieldErrorSource>();
    const [rows, setRows] = useState(2);
    const [, setTurn] = useState(0);
    app.removeRow = () => act(() => setRows(1));
    app.again = () => act(() => setTurn((turn) => turn + 1));
    const onSubmit = () => {
      const reply = replies[app.attempts++];
      if (forgets) setSource(undefined);
      answer = () => setSource(reply?.());
    };
    return <Form source={source} onSubmit={onSubmit} rows={rows} names={names} />;
  }
  const view = render(<App />, { wrapper: StrictMode });
  const reply = async () => {
    await waitFor(() => expect(answer, "the form was sent").toBeDefined());
    await act(async () => answer?.());
    answer = undefined;
  };
  const press = () => user.click(screen.getByRole("button", { name: "Save" }));
  const submit = async () => {
    await press();
    await reply();
  };
  return { ...view, app, user, press, reply, submit };
}

const field = (name: string) => screen.getByRole("textbox", { name });
const left = () =>
  within(screen.getByRole("list", { name: "Left over" }))
    .queryAllByRole("listitem")
    .map((item) => item.textContent);

/** What is asked of the binding of every form library. */
export function describeBinding(library: string, Form: ComponentType<OrderFormProps>) {
  describe(`${library}: a form bound to the server's messages`, () => {
    it("B57 shows each message at its field, nested and in a list", async () => {
      const { submit } = mount({ Form, replies: [() => invalid(taken, zip, price)] });
      await submit();
      expect(field("Name")).toHaveAccessibleDescription("Name is taken.");
      expect(field("Zip")).toHaveAccessibleDescription("Unknown zip.");
      expect(field("Price 1")).toHaveAccessibleDescription("");
      expect(field("Price 2")).toHaveAccessibleDescription("Too low.");
      expect(field("Price 2")).toBeInvalid();
      expect(left()).toEqual([]);
    });

    it("B57 takes an index that is a text, and the name of the object in front of the path, for what they are", async () => {
      const replies = [
        () => invalid({ ...price, path: ["items", "1", "price"] }, { ...taken, path: ["order", "name"] }),
      ];
      const { submit } = mount({ Form, replies });
      await submit();
      expect(field("Price 2")).toHaveAccessibleDescription("Too low.");
      expect(field("Name")).toHaveAccessibleDescription("Name is taken.");
    });

    it("takes the issues of a schema as well", async () => {
      const path = [{ key: "items" }, { key: 1 }, { key: "price" }];
      const { submit } = mount({
        Form,
        replies: [() => ({ issues: [{ message: "Too low.", path }, { message: "No." }] })],
      });
      await submit();
      expect(field("Price 2")).toHaveAccessibleDescription("Too low.");
      expect(left()).toEqual([": No."]);
    });

    it("B58 a path with no registered field is never lost, nor is what concerns the whole form", async () => {
      const { submit } = mount({ Form, replies: [() => invalid(unknown, taken, whole)] });
      await submit();
      expect(left()).toEqual(["coupon: Expired.", ": The order is empty."]);
      expect(field("Name")).toHaveAccessibleDescription("Name is taken.");
    });

    it.each([
      [list, price],
      [price, list],
    ])("B58 shows a list's message beside that of a row, at the list or left over: %o first", async (...both) => {
      const { submit, user } = mount({ Form, replies: [() => invalid(...both)] });
      await submit();
      expect(field("Price 2")).toHaveAccessibleDescription("Too low.");
      expect(screen.getByText(/One at most\./)).toBeVisible();
      await user.tab();
      await act(async () => {});
      expect(screen.getByText(/One at most\./)).toBeVisible();
    });

    it("B58 what is left over holds no later submit back", async () => {
      const { submit, app } = mount({ Form, replies: [() => invalid(unknown, whole), () => undefined] });
      await submit();
      await submit();
      expect(app.attempts).toBe(2);
      expect(left()).toEqual([]);
    });

    it.each(["__proto__", "constructor", "prototype"])(
      "B57 refuses a path with %s in it, and loses no message",
      async (key) => {
        const own = Object.getOwnPropertyNames(Object.prototype);
        const { submit } = mount({ Form, replies: [() => invalid({ path: [key, "name"], message: "No." })] });
        await submit();
        expect(left()).toEqual([`${key}.name: No.`]);
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(own);
        expect(field("Name")).toHaveAccessibleDescription("");
      },
    );

    it("B59 keeps several messages of a field in their order", async () => {
      const { submit } = mount({ Form, replies: [() => invalid(taken, zip, { ...taken, message: "And rude." })] });
      await submit();
      expect(field("Name")).toHaveAccessibleDescription(/^Name is taken\. ?And rude\.$/);
    });

    it.each([true, false])(
      "B60 shows the same failure again, though nothing was edited (forgotten meanwhile: %s)",
      async (forgets) => {
        const { submit, app } = mount({ Form, forgets, replies: [() => invalid(taken), () => invalid(taken)] });
        await submit();
        await submit();
        expect(app.attempts).toBe(2);
        expect(field("Name")).toHaveAccessibleDescription("Name is taken.");
      },
    );

    it.each([true, false])(
      "B60 shows the same failure again after an edit (forgotten meanwhile: %s)",
      async (forgets) => {
        const { submit, user } = mount({ Form, forgets, replies: [() => invalid(taken), () => invalid(taken)] });
        await submit();
        await user.type(field("Name"), "!");
        await user.tab();
        expect(field("Name")).toHaveAccessibleDescription("");
        await submit();
        expect(field("Name")).toHaveAccessibleDescription("Name is taken.");
        expect(field("Name")).toHaveFocus();
      },
    );

    it("B60 lets an edit clear the messages of its own field only", async () => {
      const { submit, user } = mount({ Form, replies: [() => invalid(taken, zip, price)] });
      await submit();
      await user.type(field("Name"), "!");
      await user.tab();
      await user.tab();
      await act(async () => {});
      expect(field("Name")).toHaveAccessibleDescription("");
      expect(field("Zip")).toHaveAccessibleDescription("Unknown zip.");
      expect(field("Price 2")).toHaveAccessibleDescription("Too low.");
    });

    it("B60 an edited form can be sent though another field still has its message", async () => {
      const { submit, user, app } = mount({ Form, replies: [() => invalid(taken, zip), () => undefined] });
      await submit();
      await user.type(field("Name"), "!");
      await submit();
      expect(app.attempts).toBe(2);
      expect(field("Zip")).toHaveAccessibleDescription("");
    });

    it("B60 gives the focus to the first field in the order of the page, once for each failure", async () => {
      const { submit, user, app } = mount({ Form, replies: [() => invalid(price, zip)] });
      await submit();
      expect(field("Zip")).toHaveFocus();
      await user.click(field("Price 1"));
      app.again();
      expect(field("Price 1")).toHaveFocus();
    });

    it("B60 leaves the focus to the summary when something is left over", async () => {
      const { submit } = mount({ Form, replies: [() => invalid(taken, whole)] });
      await submit();
      expect(field("Name")).not.toHaveFocus();
    });

    it("keeps what was typed in", async () => {
      const { submit, user } = mount({ Form, replies: [() => invalid(zip), () => down()] });
      await user.type(field("Name"), " Lovelace");
      await submit();
      expect(field("Name")).toHaveValue("Ada Lovelace");
      await submit();
      expect(field("Name")).toHaveValue("Ada Lovelace");
    });

    it("binds nothing of a failure that is not about fields, and clears what was bound before", async () => {
      const { submit } = mount({ Form, forgets: false, replies: [() => invalid(taken, whole), down] });
      await submit();
      expect(left()).toHaveLength(1);
      await submit();
      expect(field("Name")).toHaveAccessibleDescription("");
      expect(left()).toEqual([]);
    });

    it("shows what a conflict says of a field at it, leaves over the rest, and claims nothing of it", async () => {
      pageLedger();
      const conflict = { ...invalid(taken), kind: "conflict", status: 409 } as Failure;
      const more = { ...invalid(zip, unknown), kind: "conflict", status: 409 } as Failure;
      const { submit } = mount({ Form, replies: [() => conflict, () => more] });
      await submit();
      expect(field("Name")).toHaveAccessibleDescription("Name is taken.");
      expect(field("Name")).toHaveFocus();
      expect(left()).toEqual([]);
      await submit();
      expect(field("Name")).toHaveAccessibleDescription("");
      expect(field("Zip")).toHaveAccessibleDescription("Unknown zip.");
      expect(left()).toEqual(["coupon: Expired."]);
      for (const failure of [conflict, more]) expect(pageLedger().wasShown(failure)).toBe(false);
    });

    it("leaves over what is about a row that was removed before the reply came", async () => {
      const { press, reply, app } = mount({ Form, replies: [() => invalid(taken, price)] });
      await press();
      app.removeRow();
      await reply();
      expect(left()).toEqual(["items.1.price: Too low."]);
      expect(field("Name")).toHaveAccessibleDescription("Name is taken.");
    });

    it("can be sent again after such a row", async () => {
      const { press, reply, submit, app } = mount({ Form, replies: [() => invalid(price), () => undefined] });
      await press();
      app.removeRow();
      await reply();
      await submit();
      expect(app.attempts).toBe(2);
    });

    it("does nothing, and React complains of nothing, when the reply comes after the form has gone", async () => {
      const complain = vi.spyOn(console, "error");
      const { press, reply, unmount } = mount({ Form, replies: [() => invalid(taken)] });
      await press();
      unmount();
      await expect(reply()).resolves.toBeUndefined();
      expect(complain).not.toHaveBeenCalled();
      complain.mockRestore();
    });

    it("leaves everything over when it is bound to a form that has gone", async () => {
      let bind: ((source: FieldErrorSource) => readonly FieldIssue[]) | undefined;
      const { unmount } = render(
        <Form source={undefined} onSubmit={() => {}} rows={2} onBinder={(binder) => (bind = binder)} />,
        { wrapper: StrictMode },
      );
      unmount();
      const complain = vi.spyOn(console, "error");
      const left = await act(async () => bind?.(invalid(taken, price, whole)));
      expect(left).toEqual([taken, price, whole]);
      expect(complain).not.toHaveBeenCalled();
      complain.mockRestore();
    });

    it("takes no field of another form on the page for its own", async () => {
      const { submit, container } = mount({ Form, replies: [() => invalid(taken), () => invalid(unknown)] });
      container.insertAdjacentHTML("beforebegin", '<form id="other"><input name="name"><input name="coupon"></form>');
      await submit();
      expect(field("Name")).toHaveFocus();
      await submit();
      expect(left()).toEqual(["coupon: Expired."]);
      document.getElementById("other")?.remove();
    });

    it("finds a field that the form calls otherwise than the API", async () => {
      const replies = [() => invalid({ path: ["customer", "postal_code"], message: "Unknown zip." })];
      const { submit } = mount({ Form, replies, names: { "customer.postal_code": "address.zip" } });
      await submit();
      expect(field("Zip")).toHaveAccessibleDescription("Unknown zip.");
    });
  });
}

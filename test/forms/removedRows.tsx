import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, StrictMode, useState } from "react";
import { expect, it } from "vitest";
import type { FieldErrorSource } from "../../src/forms/html.ts";

export interface RowsFormProps {
  readonly source: FieldErrorSource;
  /** The fields by their names, each with a label that stays its own. */
  readonly fields: readonly (readonly [name: string, label: string])[];
  /** What the button does that removes a row, given the binding's own way to take messages back. */
  onRemove(clear: (name: string) => void): void;
}

/** Holds a binding whose messages lie by name to what becomes of them when a row is removed. */
export function itTakesBackRows(RowsForm: ComponentType<RowsFormProps>) {
  it("takes back what is said of a field and of what lies inside it, and brings nothing back that was edited", async () => {
    const names = ["items.0.price", "items.1.price", "items2", "name", "zip"];
    const source = names.map((name) => ({ message: `${name} is wrong.`, path: name.split(".") }));
    function Rows() {
      const [rows, setRows] = useState(["first", "second"]);
      return (
        <RowsForm
          source={source}
          fields={[
            ...rows.map((row, index) => [`items.${index}.price`, row] as const),
            ...["items2", "name", "zip"].map((name) => [name, name] as const),
          ]}
          onRemove={(clear) => {
            clear("items");
            setRows(["second"]);
          }}
        />
      );
    }
    render(<Rows />, { wrapper: StrictMode });
    const box = (name: string) => screen.getByRole("textbox", { name });
    expect(box("second")).toHaveAccessibleDescription("items.1.price is wrong.");
    await userEvent.type(box("name"), "!");
    await userEvent.tab();
    await userEvent.click(screen.getByRole("button"));
    expect(box("second")).toHaveAccessibleDescription("");
    expect(box("items2")).toHaveAccessibleDescription("items2 is wrong.");
    expect(box("name")).toHaveAccessibleDescription("");
    expect(box("zip")).toHaveAccessibleDescription("zip is wrong.");
  });
}

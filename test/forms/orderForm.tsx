import type { ReactNode } from "react";
import type { FieldErrorSource } from "../../src/forms/html.ts";
import type { FieldIssue } from "../../src/outcome/failureParts.ts";
import type { Failure } from "../../src/outcome/failures.ts";

/** An order with a nested field and a list, as every form of these tests has it. */
export interface Order {
  name: string;
  address: { zip: string };
  items: { price: string }[];
}

export const order = (): Order => ({ name: "Ada", address: { zip: "10115" }, items: [{ price: "1" }, { price: "2" }] });

export interface OrderFormProps {
  /** What the last attempt ended with. */
  readonly source: FieldErrorSource;
  onSubmit(): void;
  /** Whether the second row is still there. */
  readonly rows: number;
  readonly names?: Record<string, string> | undefined;
  /** Is given what `bindFieldErrors` does with this very form, to call it when the form is there no longer. */
  readonly onBinder?: ((bind: (source: FieldErrorSource) => readonly FieldIssue[]) => void) | undefined;
}

export const invalid = (...fields: FieldIssue[]): Failure => ({
  kind: "invalid",
  status: 422,
  receivedAt: 0,
  dialect: "http",
  fields,
});

export const down = (): Failure => ({ kind: "unavailable", status: 503, receivedAt: 0, dialect: "http" });

/** What the app would give to `ErrorSummary`. */
export function Left({ issues }: { issues: readonly FieldIssue[] }) {
  return (
    <ul aria-label="Left over">
      {issues.map(({ path, message }, index) => (
        <li key={index}>
          {path.join(".")}: {message}
        </li>
      ))}
    </ul>
  );
}

/** A control with its label and, while there is one, its message. */
export function Labelled({
  label,
  message,
  children,
}: {
  label: string;
  message: ReactNode;
  children: (props: { id: string; "aria-describedby": string; "aria-invalid": boolean }) => ReactNode;
}) {
  const id = label.replace(" ", "-");
  const isBad = Boolean(message);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": `${id}-message`, "aria-invalid": isBad })}
      <p id={`${id}-message`}>{message}</p>
    </div>
  );
}

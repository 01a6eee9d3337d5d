import { FieldMessage, type FieldProps } from "faultline/react";
import { type ReactNode, useId } from "react";

interface TypedProps {
  name: string;
  label: string;
  /** What to know before typing. */
  hint?: ReactNode;
  /** Ties control and message together. */
  field: FieldProps;
  isWide?: boolean;
  children: (control: ReturnType<FieldProps["fieldProps"]>) => ReactNode;
}

/** A label, its control, a hint, and what is wrong with it. */
export function Typed({ name, label, hint, field, isWide, children }: TypedProps) {
  const hintId = useId();
  const control = field.fieldProps(name, hint === undefined ? undefined : hintId);
  return (
    <div className={isWide ? "desk-field is-wide" : "desk-field"}>
      <label htmlFor={control.id}>{label}</label>
      {children(control)}
      {hint !== undefined && (
        <p className="desk-muted" id={hintId}>
          {hint}
        </p>
      )}
      <FieldMessage {...field.messageProps(name)} />
    </div>
  );
}

import { ErrorSummary } from "../../src/components/ErrorSummary.tsx";
import { FieldMessage } from "../../src/components/FieldMessage.tsx";
import { useFieldProps } from "../../src/components/useFieldProps.ts";
import type { Invalid } from "../../src/outcome/failures.ts";
import { useFieldErrors } from "../../src/query/useFieldErrors.ts";
import "./kit.css";

interface InvalidFormProps {
  failure: Invalid;
  headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** What the person had typed, by field. */
  values?: Readonly<Record<string, string>>;
}

/** The form that a failed validation is about: one control for each field that the API names. */
export function InvalidForm({ failure, headingLevel = 3, values = {} }: InvalidFormProps) {
  const errors = useFieldErrors(failure);
  const { fieldProps, messageProps } = useFieldProps(errors);
  const names = [...new Set(failure.fields.map(({ path }) => path.join(".")).filter(Boolean))];
  return (
    <div data-kit="form">
      {/* Several stand on one page here, and none of them may take the focus from the reader. */}
      <ErrorSummary failure={failure} headingLevel={headingLevel} keepsFocus />
      {names.map((name) => {
        const control = fieldProps(name);
        return (
          <div key={name}>
            <label htmlFor={control.id}>{toLabel(name)}</label>
            <input {...control} defaultValue={values[name]} autoComplete="off" />
            <FieldMessage {...messageProps(name)} />
          </div>
        );
      })}
    </div>
  );
}

/** `product_name` as a form says it: Product name. */
function toLabel(name: string): string {
  const words = name.replace(/[._]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

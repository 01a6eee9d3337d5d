import type { FailureEvents } from "faultline/react";
import { Button, ErrorSummary, FieldMessage, type FieldProps, MutationNotice, useFieldProps } from "faultline/react";
import { type UseApiMutationResult, useFieldErrors } from "faultline/react-query";
import { createContext, type ReactNode, use, useState } from "react";

interface FormState extends FieldProps {
  clear(name: string): void;
}
const FormContext = createContext<FormState | undefined>(undefined);

/** What was typed, by field; `undefined`: nothing. */
export type Fields = Readonly<Record<string, string | undefined>>;

interface FormProps<Data, Variables> extends Pick<FailureEvents, "onReload" | "onCheck" | "onRequestApproval"> {
  label: string;
  /** On the button: a verb and a noun. */
  verb: string;
  result: UseApiMutationResult<Data, Variables, unknown>;
  onSend: (fields: Fields) => void;
  /** Beside the button that sends. */
  tools?: ReactNode;
  /** The page shows what went wrong beside the form, where it stays when the form is closed. */
  isNoticeElsewhere?: boolean | undefined;
  children: ReactNode;
}

/** A form that sends one mutation. Its fields are the browser's own, so nothing that happens takes away what was typed. */
export function Form<Data, Variables>(props: FormProps<Data, Variables>) {
  const { label, verb, result, onSend, tools, isNoticeElsewhere, children, ...events } = props;
  // While it is sent again the last messages stand, or the form would jump twice.
  const [failure, setFailure] = useState(result.failure);
  if (!result.isPending && failure !== result.failure) setFailure(result.failure);
  const errors = useFieldErrors(failure);
  const fields = useFieldProps(errors);
  return (
    <form
      className="desk-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(read(event.currentTarget));
      }}
    >
      {failure?.kind === "invalid" && (
        <div className="is-wide">
          <ErrorSummary failure={failure} fields={errors.issues} headingLevel={3} />
        </div>
      )}
      <FormContext value={{ ...fields, clear: errors.clear }}>{children}</FormContext>
      <div className="desk-row is-wide">
        <Button type="submit" variant="solid" isBusy={result.isPending}>
          {verb}
        </Button>
        {tools}
      </div>
      {!isNoticeElsewhere && (
        <div className="is-wide">
          <MutationNotice result={result} layout="section" {...events} />
        </div>
      )}
    </form>
  );
}

function read(form: HTMLFormElement): Fields {
  const entries = [...new FormData(form)].map(([name, value]) => [
    name,
    (typeof value === "string" && value) || undefined,
  ]);
  return Object.fromEntries(entries);
}

interface FieldOptions {
  /** As the API names it. */
  name: string;
  label: string;
  /** Choices; left out, it is typed. */
  options?: readonly string[] | undefined;
  isLong?: boolean | undefined;
  defaultValue?: string | undefined;
  type?: "text" | "email" | "number" | undefined;
  onChange?: ((value: string) => void) | undefined;
}

/** A label, its control, and what is wrong with it. */
export function Field({ name, label, options, isLong, defaultValue, type = "text", onChange }: FieldOptions) {
  const form = use(FormContext);
  if (form === undefined)
    throw new Error(`<Field name="${name}"> stands outside of a <Form>, which knows its messages.`);
  const shared = {
    ...form.fieldProps(name),
    defaultValue,
    onChange: ({ target }: { target: { value: string } }) => {
      form.clear(name);
      onChange?.(target.value);
    },
  };
  return (
    <div className={isLong ? "desk-field is-wide" : "desk-field"}>
      <label htmlFor={shared.id}>{label}</label>
      {options ? (
        <select {...shared}>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : isLong ? (
        <textarea rows={2} {...shared} />
      ) : (
        <input type={type} autoComplete="off" {...shared} />
      )}
      <FieldMessage {...form.messageProps(name)} />
    </div>
  );
}

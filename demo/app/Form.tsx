import type { FailureKind } from "faultline";
import { useBindFieldErrors } from "faultline/forms/html";
import type { FailureEvents } from "faultline/react";
import { Button, ErrorSummary, FieldMessage, type FieldProps, MutationNotice, useFieldProps } from "faultline/react";
import type { UseApiMutationResult } from "faultline/react-query";
import { createContext, type ReactNode, use, useId, useState } from "react";

interface FormState extends FieldProps {
  /** What stands below this field besides its messages, and goes when it is edited. */
  noticeOf(name: string): { readonly view: ReactNode; clear(): void } | undefined;
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
  /** Kinds that are about one field though they name none: too much of it, or of the wrong kind. */
  about?: Readonly<Partial<Record<FailureKind, string>>>;
  /** The page shows what went wrong beside the form, where it stays when the form is closed. */
  isNoticeElsewhere?: boolean | undefined;
  children: ReactNode;
}

/** A form that sends one mutation. Its fields are the browser's own, so nothing that happens takes away what was typed. */
export function Form<Data, Variables>(props: FormProps<Data, Variables>) {
  const { label, verb, result, onSend, tools, about = {}, isNoticeElsewhere, children, ...events } = props;
  // While it is sent again the last messages stand, or the form would jump twice.
  const [failure, setFailure] = useState(result.failure);
  if (!result.isPending && failure !== result.failure) setFailure(result.failure);
  const bound = useBindFieldErrors(failure);
  const fields = useFieldProps(bound);
  const place = failure && about[failure.kind];
  const noticeOf = (name: string) =>
    failure && name === place
      ? { view: <MutationNotice result={result} only={[failure.kind]} {...events} />, clear: result.reset }
      : undefined;
  return (
    <form
      {...bound.formProps}
      className="desk-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(read(event.currentTarget));
      }}
    >
      {failure && bound.left.length > 0 && (
        <div className="is-wide">
          <ErrorSummary failure={failure} fields={bound.left} headingLevel={3} />
        </div>
      )}
      <FormContext value={{ ...fields, noticeOf }}>{children}</FormContext>
      <div className="desk-row is-wide">
        <Button type="submit" variant="solid" isBusy={result.isPending}>
          {verb}
        </Button>
        {tools}
      </div>
      {!isNoticeElsewhere && (
        <div className="is-wide">
          <MutationNotice
            result={result}
            layout="section"
            except={place ? ["invalid", failure.kind] : ["invalid"]}
            {...events}
          />
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
  const notice = form.noticeOf(name);
  const noticeId = useId();
  const control = form.fieldProps(name, notice && noticeId);
  const shared = {
    ...control,
    "aria-invalid": control["aria-invalid"] ?? (notice && true),
    defaultValue,
    onChange: ({ target }: { target: { value: string } }) => {
      notice?.clear();
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
      {notice && <div id={noticeId}>{notice.view}</div>}
    </div>
  );
}

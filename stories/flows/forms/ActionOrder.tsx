import { useActionState } from "react";
import { Button } from "../../../src/components/Button.tsx";
import { ErrorSummary } from "../../../src/components/ErrorSummary.tsx";
import { FieldMessage } from "../../../src/components/FieldMessage.tsx";
import { StatePanel } from "../../../src/components/StatePanel.tsx";
import { useFieldProps } from "../../../src/components/useFieldProps.ts";
import { useBindFieldErrors } from "../../../src/forms/html.ts";
import { isFailure, type Outcome } from "../../../src/outcome/outcome.ts";

import type { Api } from "../../../src/query/createApi.ts";

/** A form whose action is React's own, which would empty it whenever it has ended. */
export function ActionOrder({ api }: { api: Api }) {
  const [outcome, action, isPending] = useActionState(
    (_: Outcome | undefined, data: FormData): Promise<Outcome> =>
      api.request("/orders", { method: "POST", json: Object.fromEntries(data) }),
    undefined,
  );
  const failure = outcome && isFailure(outcome) ? outcome : undefined;
  const bound = useBindFieldErrors(failure);
  const { fieldProps, messageProps } = useFieldProps(bound);
  const text = (name: string, label: string, value: string) => (
    <div>
      <label htmlFor={fieldProps(name).id}>{label}</label>
      <input {...fieldProps(name)} defaultValue={value} />
      <FieldMessage {...messageProps(name)} />
    </div>
  );
  return (
    <form {...bound.formProps} action={action} data-kit="form" aria-label="Order" noValidate>
      {failure && bound.left.length > 0 && <ErrorSummary failure={failure} fields={bound.left} />}
      {text("name", "Name", "Kim Adler")}
      {text("address.zip", "Postal code", "1011")}
      <div data-kit="row">
        <Button type="submit" variant="solid" isBusy={isPending}>
          Save order
        </Button>
      </div>
      {outcome && !failure && <StatePanel tone="success" layout="section" title="Order saved" />}
    </form>
  );
}

import { type ReactNode, useEffect } from "react";
import { Button } from "../../../src/components/Button.tsx";
import { ErrorSummary } from "../../../src/components/ErrorSummary.tsx";
import { FieldMessage } from "../../../src/components/FieldMessage.tsx";
import { useFieldProps } from "../../../src/components/useFieldProps.ts";
import { useBindFieldErrors } from "../../../src/forms/html.ts";
import type { Api } from "../../../src/query/createApi.ts";
import { useApiMutation } from "../../../src/query/useApiMutation.ts";
import { MutationNotice } from "../../../src/surfaces/MutationNotice.tsx";
import { pathOf } from "./asks.ts";
import { surfaceFor, type Write } from "./writes.ts";

interface SendProps {
  api: Api;
  write: Write;
  /** Where each mutation leaves the way to send it, for the one button that sends all. */
  senders: Set<() => void>;
}

const toLabel = (action: string) => action.charAt(0).toUpperCase() + action.slice(1);

function useSend({ api, write, senders }: SendProps) {
  const result = useApiMutation(
    api.mutationOptions({
      request: () => ({ path: pathOf(write.action), json: {} }),
      meta: { operation: { action: write.action, subject: write.action }, surface: surfaceFor(write) },
    }),
  );
  const { mutate } = result;
  useEffect(() => {
    const send = () => mutate();
    senders.add(send);
    return () => void senders.delete(send);
  }, [mutate, senders]);
  return result;
}

/** One change of the board: a form with two fields, or a button. */
export function Send(props: SendProps): ReactNode {
  return props.write.place === "form" ? <SendForm {...props} /> : <SendButton {...props} />;
}

function SendButton(props: SendProps) {
  const result = useSend(props);
  const { action, place } = props.write;
  return (
    <div>
      <Button isBusy={result.isPending} onClick={() => result.mutate()}>
        {toLabel(action)}
      </Button>
      {place === "beside" && <MutationNotice result={result} />}
    </div>
  );
}

function SendForm(props: SendProps) {
  const result = useSend(props);
  const { failure } = result;
  const bound = useBindFieldErrors(failure);
  const { fieldProps, messageProps } = useFieldProps(bound);
  const { action } = props.write;
  return (
    <form
      {...bound.formProps}
      data-kit="form"
      aria-label={toLabel(action)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        result.mutate();
      }}
    >
      {failure?.kind === "invalid" && bound.left.length > 0 && (
        <ErrorSummary failure={failure} fields={bound.left} layout="inline" headingLevel={3} />
      )}
      {["name", "owner"].map((name) => (
        <div key={name}>
          <label htmlFor={fieldProps(name).id}>{toLabel(name)}</label>
          <input {...fieldProps(name)} defaultValue={`${action} ${name}`} />
          <FieldMessage {...messageProps(name)} />
        </div>
      ))}
      <div data-kit="row">
        <Button type="submit" isBusy={result.isPending}>
          {toLabel(action)}
        </Button>
      </div>
      <MutationNotice result={result} />
    </form>
  );
}

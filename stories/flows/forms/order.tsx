import { type ReactNode, useId } from "react";
import { Button } from "../../../src/components/Button.tsx";
import { ErrorSummary } from "../../../src/components/ErrorSummary.tsx";
import { FieldMessage } from "../../../src/components/FieldMessage.tsx";
import { StatePanel } from "../../../src/components/StatePanel.tsx";
import type { FieldIssue } from "../../../src/outcome/failureParts.ts";
import type { Api } from "../../../src/query/createApi.ts";
import { type UseApiMutationResult, useApiMutation } from "../../../src/query/useApiMutation.ts";
import { MutationNotice } from "../../../src/surfaces/MutationNotice.tsx";

/** What each form of this page sends: a field, a nested one and a list. */
export interface Order {
  name: string;
  address: { zip: string };
  lines: { price: string }[];
}

export const order = (): Order => ({
  name: "Kim Adler",
  address: { zip: "1011" },
  lines: [{ price: "12.50" }, { price: "-3" }],
});

export type Save = UseApiMutationResult<unknown, unknown, unknown>;

export function useSave(api: Api): Save {
  return useApiMutation(
    api.mutationOptions({
      request: (json: unknown) => ({ path: "/orders", json }),
      meta: { operation: { action: "save the order", subject: "the order", done: "Order saved" }, surface: "inline" },
    }),
  );
}

interface EntryProps {
  label: string;
  message?: string | undefined;
  children: (control: { id: string; "aria-invalid": boolean; "aria-describedby": string | undefined }) => ReactNode;
}

/** A label, its control and what is wrong with it, for libraries that bring no parts of their own. */
export function Entry({ label, message, children }: EntryProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-invalid": Boolean(message), "aria-describedby": message ? `${id}-message` : undefined })}
      <FieldMessage id={`${id}-message`} message={message} />
    </div>
  );
}

/** Above the fields: what none of them can show. */
export function Top({ save: { failure }, left }: { save: Save; left: readonly FieldIssue[] }) {
  return failure && left.length > 0 && <ErrorSummary failure={failure} fields={left} />;
}

/** Below the fields: the button, and what is about no field. */
export function Foot({ save, onRemove }: { save: Save; onRemove?: (() => void) | undefined }) {
  return (
    <>
      <div data-kit="row">
        <Button type="submit" variant="solid" isBusy={save.isPending}>
          Save order
        </Button>
        {onRemove && (
          <Button variant="plain" onClick={onRemove}>
            Remove line 2
          </Button>
        )}
      </div>
      <MutationNotice result={save} layout="section" />
      {save.isSuccess && <StatePanel tone="success" layout="section" title="Order saved" />}
    </>
  );
}

"use client";

import { useId } from "react";

/** What `useFieldErrors` returns, as far as a field needs it. */
export interface FieldErrors {
  errorFor(name: string): string | undefined;
}

export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
}

/** What ties a control to its message, by the name of its field. */
export interface FieldProps {
  /**
   * For the control.
   * @param hintId Id of a hint, which is read before the message.
   */
  fieldProps(name: string, hintId?: string): ControlProps;
  /** For the `<FieldMessage>` under it. */
  messageProps(name: string): { readonly id: string; readonly message: string | undefined };
}

/** Ties controls and messages of one form together: a message is named by its control, and only while it is there. */
export function useFieldProps(errors: FieldErrors): FieldProps {
  const form = useId();
  const messageId = (name: string) => `${form}${name}-message`;
  return {
    fieldProps(name, hintId) {
      const isBad = errors.errorFor(name) !== undefined;
      return {
        id: `${form}${name}`,
        name,
        "aria-invalid": isBad || undefined,
        "aria-describedby": [hintId, isBad && messageId(name)].filter(Boolean).join(" ") || undefined,
      };
    },
    messageProps: (name) => ({ id: messageId(name), message: errors.errorFor(name) }),
  };
}

"use client";

import { useEffect, useState } from "react";
import type { ErrorsByName } from "./shared/formElement.ts";
import type { FieldErrorSource } from "./shared/issues.ts";
import type { BindOptions, Bound } from "./shared/place.ts";
import { type FormElementProps, useFormErrors } from "./shared/useFormErrors.ts";

export { bindFieldErrors, type ElementBound, type ErrorsByName } from "./shared/formElement.ts";
export type { FieldErrorSource, StandardIssue } from "./shared/issues.ts";
export type { BindOptions, Bound } from "./shared/place.ts";

export interface BaseUiBinding extends Bound {
  /** For `<Form>`. */
  readonly formProps: FormElementProps & { readonly errors: ErrorsByName };
  /**
   * Takes back what is said of a field and of what lies inside it: for a row that goes, when the rows after it take
   * over its names.
   */
  clear(name: string): void;
}

/**
 * Shows what the server said in a Base UI form: `const { formProps, left } = useBindFieldErrors(save.failure)`, then
 * `<Form {...formProps}>`. Each field drops its own when it is edited, all go with the next submit.
 */
export function useBindFieldErrors(source: FieldErrorSource, options?: BindOptions): BaseUiBinding {
  const { formProps, errors, placed, clear } = useFormErrors(source, options);
  // The form moves the focus at the first new object after a submit. It gets an empty one, for that is settled here.
  const [settled, setSettled] = useState<Bound>(placed);
  useEffect(() => setSettled(placed), [placed]);
  return {
    formProps: { ...formProps, errors: settled === placed ? errors : {} },
    left: placed.left,
    clear,
  };
}

"use client";

import type { ErrorsByName } from "./shared/formElement.ts";
import type { FieldErrorSource } from "./shared/issues.ts";
import type { BindOptions, Bound } from "./shared/place.ts";
import { type FormElementProps, useFormErrors } from "./shared/useFormErrors.ts";

export { bindFieldErrors, type ElementBound, type ErrorsByName } from "./shared/formElement.ts";
export type { FieldErrorSource, StandardIssue } from "./shared/issues.ts";
export type { BindOptions, Bound } from "./shared/place.ts";

export interface ReactAriaBinding extends Bound {
  /** For `<Form>`. */
  readonly formProps: FormElementProps & { readonly validationErrors: ErrorsByName };
  /**
   * Takes back what is said of a field and of what lies inside it: for a row that goes, when the rows after it take
   * over its names.
   */
  clear(name: string): void;
}

/**
 * Shows what the server said in a React Aria form: `const { formProps, left } = useBindFieldErrors(save.failure)`, then
 * `<Form {...formProps}>`. Each field drops its own when it is edited, all go with the next submit.
 */
export function useBindFieldErrors(source: FieldErrorSource, options?: BindOptions): ReactAriaBinding {
  const { formProps, errors, placed, clear } = useFormErrors(source, options);
  return { formProps: { ...formProps, validationErrors: errors }, left: placed.left, clear };
}

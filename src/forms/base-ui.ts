"use client";

import { type MouseEvent, type RefObject, useEffect, useMemo, useState } from "react";
import { type ErrorsByName, placeInForm, toErrors } from "./shared/formElement.ts";
import type { FieldErrorSource } from "./shared/issues.ts";
import type { BindOptions, Bound } from "./shared/place.ts";
import { useFormErrors } from "./shared/useFormErrors.ts";

export type { FieldErrorSource, StandardIssue } from "./shared/issues.ts";
export type { BindOptions, Bound } from "./shared/place.ts";

export interface BaseUiBound extends Bound {
  readonly errors: ErrorsByName;
}

export interface BaseUiBinding extends Bound {
  /** For `<Form>`. */
  readonly formProps: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly errors: ErrorsByName;
    onClickCapture(event: MouseEvent<HTMLFormElement>): void;
  };
}

/** `errors` for Base UI's `<Form>`, and what none of the fields in `form` shows. */
export function bindFieldErrors(source: FieldErrorSource, form: ParentNode | null, options?: BindOptions): BaseUiBound {
  const placed = placeInForm(source, form, options);
  return { errors: toErrors(placed), left: placed.left };
}

/**
 * Shows what the server said in a Base UI form: `<Form {...useBindFieldErrors(save.failure).formProps}>`. Each field
 * drops its own when it is edited, all go with the next submit.
 */
export function useBindFieldErrors(source: FieldErrorSource, options?: BindOptions): BaseUiBinding {
  const { form, errors, placed, onClickCapture } = useFormErrors(source, options);
  // The form moves the focus at the first new object after a submit. It gets an empty one, for that is settled here.
  const fresh = useMemo(() => toErrors({ ...placed, messages: new Map() }), [placed]);
  const [settled, setSettled] = useState<Bound>(placed);
  useEffect(() => setSettled(placed), [placed]);
  return {
    formProps: { ref: form, errors: settled === placed ? errors : fresh, onClickCapture },
    left: placed.left,
  };
}

"use client";

import { type MouseEvent, type RefObject, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type ErrorsByName, placeInForm, toErrors } from "./formElement.ts";
import type { FieldErrorSource } from "./issues.ts";
import type { BindOptions, Placed } from "./place.ts";
import { useBinding } from "./useBinding.ts";

export interface FormErrors {
  readonly form: RefObject<HTMLFormElement | null>;
  /** A new object for each attempt: what is the same object, libraries take for shown already. */
  readonly errors: ErrorsByName;
  readonly placed: Placed;
  /** For the form. A submit begins anew: libraries that hold it back while a message stands would do so for ever. */
  onClickCapture(event: MouseEvent<HTMLFormElement>): void;
}

const none: ErrorsByName = {};

/** For libraries that take the messages of all fields as one object. */
export function useFormErrors(source: FieldErrorSource, options?: BindOptions): FormErrors {
  const form = useRef<HTMLFormElement>(null);
  const placed = useBinding(source, (source) => placeInForm(source, form.current, options));
  const [past, setPast] = useState<Placed>();
  const errors = useMemo(() => (past === placed ? none : toErrors(placed)), [past, placed]);
  return {
    form,
    errors,
    placed,
    onClickCapture({ target }) {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>("button,input") : null;
      // Before the browser looks at the fields, which it does right after this event.
      if (button?.type === "submit") flushSync(() => setPast(placed));
    },
  };
}

"use client";

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type ErrorsByName, placeInForm, toErrors } from "./formElement.ts";
import type { FieldErrorSource } from "./issues.ts";
import type { BindOptions, Placed } from "./place.ts";
import { useBinding } from "./useBinding.ts";

export interface FormElementProps {
  readonly ref: RefObject<HTMLFormElement | null>;
}

export interface FormErrors {
  readonly formProps: FormElementProps;
  /** A new object for each attempt: what is the same object, libraries take for shown already. */
  readonly errors: ErrorsByName;
  readonly placed: Placed;
}

const none: ErrorsByName = {};

/** For libraries that take the messages of all fields as one object. */
export function useFormErrors(source: FieldErrorSource, options?: BindOptions): FormErrors {
  const form = useRef<HTMLFormElement>(null);
  const placed = useBinding(source, (source) => placeInForm(source, form.current, options));
  const [past, setPast] = useState<Placed>();
  const errors = useMemo(() => (past === placed ? none : toErrors(placed)), [past, placed]);

  // A submit begins anew: libraries that hold it back while a message stands would do so for ever. Heard at the page,
  // for the button of a form in a dialog often stands outside of it, and before the browser looks at the fields.
  useEffect(() => {
    const hear = (event: MouseEvent) => {
      const [target] = event.composedPath();
      const button = target instanceof Element ? target.closest<HTMLButtonElement>("button,input") : null;
      const sends = /^(submit|image)$/.test(button?.type ?? "");
      if (sends && form.current && button?.form === form.current) flushSync(() => setPast(placed));
    };
    if (placed.messages.size > 0) document.addEventListener("click", hear, true);
    return () => document.removeEventListener("click", hear, true);
  }, [placed]);

  return { formProps: { ref: form }, errors, placed };
}

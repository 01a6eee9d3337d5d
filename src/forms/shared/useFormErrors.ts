"use client";

import { type MouseEvent, type RefObject, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type ErrorsByName, placeInForm, toErrors } from "./formElement.ts";
import type { FieldErrorSource } from "./issues.ts";
import type { BindOptions, Placed } from "./place.ts";
import { useBinding } from "./useBinding.ts";

export interface FormElementProps {
  readonly ref: RefObject<HTMLFormElement | null>;
  /** A submit begins anew: libraries that hold it back while a message stands would do so for ever. */
  onClickCapture(event: MouseEvent<HTMLFormElement>): void;
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
  return {
    errors,
    placed,
    formProps: {
      ref: form,
      onClickCapture({ target }) {
        const button = target instanceof Element ? target.closest<HTMLButtonElement>("button,input") : null;
        // Before the browser looks at the fields, which it does right after this event.
        if (button?.type === "submit") flushSync(() => setPast(placed));
      },
    },
  };
}

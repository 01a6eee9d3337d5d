"use client";

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { fieldKey } from "../../outcome/fieldPath.ts";
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
  /**
   * Takes back what is said of a field and of what lies inside it: for a row that goes, when the rows after it take
   * over its names.
   */
  clear(name: string): void;
}

/** For libraries that take the messages of all fields as one object. */
export function useFormErrors(source: FieldErrorSource, options?: BindOptions): FormErrors {
  const form = useRef<HTMLFormElement>(null);
  const valuesOf = () => new FormData(form.current ?? undefined);
  const bound = useRef<FormData>(undefined);
  const placed = useBinding(source, (source) => {
    bound.current = valuesOf();
    return placeInForm(source, form.current, options);
  });
  const [rest, setRest] = useState<Pick<Placed, "messages"> & { readonly of: Placed }>();
  const standing = rest?.of === placed ? rest : placed;
  const errors = useMemo(() => toErrors(standing), [standing]);

  // A submit begins anew: libraries that hold it back while a message stands would do so for ever. Heard at the page,
  // for the button of a form in a dialog often stands outside of it, and before the browser looks at the fields.
  useEffect(() => {
    const hear = (event: MouseEvent) => {
      const [target] = event.composedPath();
      const button = target instanceof Element ? target.closest<HTMLButtonElement>("button,input") : null;
      const sends = /^(submit|image)$/.test(button?.type ?? "");
      if (sends && form.current && button?.form === form.current)
        flushSync(() => setRest({ of: placed, messages: new Map() }));
    };
    if (placed.messages.size > 0) document.addEventListener("click", hear, true);
    return () => document.removeEventListener("click", hear, true);
  }, [placed]);

  return {
    formProps: { ref: form },
    errors,
    placed,
    clear(name) {
      const now = valuesOf();
      // A new object brings back what its field has dropped: what was edited must not be in it.
      const stands = (own: string) =>
        !`${fieldKey(own)}.`.startsWith(`${fieldKey(name)}.`) &&
        isAlike(now.getAll(own), bound.current?.getAll(own) ?? []);
      setRest({ of: placed, messages: new Map([...standing.messages].filter(([own]) => stands(own))) });
    },
  };
}

function isAlike(now: readonly FormDataEntryValue[], before: readonly FormDataEntryValue[]): boolean {
  return now.length === before.length && now.every((value, index) => value === before[index]);
}

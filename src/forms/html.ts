"use client";

import { type FormEvent, type RefObject, useMemo, useRef, useState } from "react";
import { byField, fieldKey } from "../outcome/fieldPath.ts";
import { placeInForm } from "./shared/formElement.ts";
import type { FieldErrorSource } from "./shared/issues.ts";
import type { BindOptions, Bound, Placed } from "./shared/place.ts";
import { useBinding } from "./shared/useBinding.ts";
import { useResetGuard } from "./shared/useResetGuard.ts";

export { bindFieldErrors, type ElementBound, type ErrorsByName } from "./shared/formElement.ts";
export type { FieldErrorSource, StandardIssue } from "./shared/issues.ts";
export type { BindOptions, Bound } from "./shared/place.ts";

export interface HtmlBinding extends Bound {
  /** For the `<form>`. */
  readonly formProps: {
    readonly ref: RefObject<HTMLFormElement | null>;
    onSubmit(): void;
    onChange(event: FormEvent<HTMLFormElement>): void;
    onReset(event: FormEvent<HTMLFormElement>): void;
  };
  /**
   * Takes back what is said of a field and of what lies inside it: for a row that goes, when the rows after it take
   * over its names, and for controls that no `change` event comes from.
   */
  clear(name: string): void;
  /** The messages for a control, in their order, until it is edited. Its name may be written either way. */
  errorsFor(name: string): readonly string[];
  /** All of them as one text, as `useFieldProps` asks for it; `undefined`: nothing against it. */
  errorFor(name: string): string | undefined;
}

interface Mended {
  readonly of: Placed;
  readonly keys: ReadonlySet<string>;
}

/**
 * Shows what the server said in a plain form, with `useActionState` or without:
 * `const bound = useBindFieldErrors(failure)`, `<form {...bound.formProps}>`, and `useFieldProps(bound)` for its controls.
 *
 * Messages are the page's own text under the controls, no `setCustomValidity`: that would hold the next submit back, says
 * one message at a time and takes it away after a moment. After an action that failed, what was typed in stays.
 */
export function useBindFieldErrors(source: FieldErrorSource, options?: BindOptions): HtmlBinding {
  const form = useRef<HTMLFormElement>(null);
  const placed = useBinding(source, (source) => placeInForm(source, form.current, options));
  const [mended, setMended] = useState<Mended>();
  const guard = useResetGuard(source);

  const byKey = useMemo(() => byField(placed.messages, ([name]) => name), [placed]);
  const mendedKeys = mended?.of === placed ? mended.keys : undefined;
  const mend = (isMended: (key: string) => boolean) =>
    setMended((before) => {
      const known = before?.of === placed ? before.keys : new Set<string>();
      const keys = [...byKey.keys()].filter((key) => isMended(key) && !known.has(key));
      return keys.length > 0 ? { of: placed, keys: new Set([...known, ...keys]) } : before;
    });
  const errorsFor = (name: string): readonly string[] => {
    const key = fieldKey(name);
    return mendedKeys?.has(key) ? [] : (byKey.get(key) ?? []).flatMap(([, list]) => list);
  };
  return {
    left: placed.left,
    errorsFor,
    errorFor: (name) => errorsFor(name).join(" ") || undefined,
    clear(name) {
      const start = `${fieldKey(name)}.`;
      mend((key) => `${key}.`.startsWith(start));
    },
    formProps: {
      ref: form,
      onSubmit() {
        if (form.current) guard.watch(form.current);
      },
      onChange({ target }) {
        const name = (target as { name?: unknown }).name;
        if (typeof name !== "string") return;
        const edited = fieldKey(name);
        mend((key) => key === edited);
      },
      onReset({ currentTarget }) {
        if (!guard.holds(currentTarget)) mend(() => true);
      },
    },
  };
}

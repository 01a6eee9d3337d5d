"use client";

import type { FieldIssue } from "../outcome/failureParts.ts";
import { type FieldPath, fieldName } from "../outcome/fieldPath.ts";
import { controlsIn, type FindControl } from "./shared/controls.ts";
import type { FieldErrorSource } from "./shared/issues.ts";
import { bracketed } from "./shared/names.ts";
import { type BindOptions, type Bound, type Placed, place, type Spot } from "./shared/place.ts";
import { settle } from "./shared/settle.ts";
import { useBinding } from "./shared/useBinding.ts";

export type { FieldErrorSource, StandardIssue } from "./shared/issues.ts";
export type { BindOptions, Bound } from "./shared/place.ts";

interface Meta {
  readonly errorMap: { readonly onSubmit?: unknown };
  readonly errorSourceMap: object;
}

/** What is used of TanStack Form's `useForm()`. */
export interface TanStackForm {
  readonly fieldInfo: object;
  readonly state: { readonly submissionAttempts: number };
  readonly store: { subscribe(look: () => void): { unsubscribe(): void } };
  getFieldValue(name: string): unknown;
  getFieldMeta(name: string): Meta | undefined;
  /** The field's own whole meta goes in and comes out, which only the library can name. */
  setFieldMeta(name: string, change: (meta: unknown) => never): void;
  setErrorMap(errors: { onSubmit?: unknown }): void;
}

/** How to stop keeping what each form was told last. */
const keeping = new WeakMap<object, () => void>();

/** What a form's `onSubmitAsync` may return, and `errorMap.onSubmit` then holds. */
export interface SubmitErrors {
  /** What no field shows; an empty list stops the submit and says nothing. `undefined`: every message has its field. */
  readonly form: readonly FieldIssue[] | undefined;
  /** Messages by name; `field.state.meta.errors` lists them one by one. */
  readonly fields: Record<string, readonly string[]>;
}

/**
 * What `validators.onSubmitAsync` is to return after a request that failed: each field drops its own when it is edited,
 * the whole goes with the next submit. A failure of any kind stops the submit; `undefined`, for no failure, does not.
 */
export function bindFieldErrors(
  source: FieldErrorSource,
  form: TanStackForm,
  options?: BindOptions,
): SubmitErrors | undefined {
  if (!source) return undefined;
  const placed = bind(source, form, options);
  settle(placed);
  return toErrors(placed);
}

/**
 * The same for a request that is sent from `onSubmit`: `useBindFieldErrors(save.failure, form)`. The messages stand where
 * those of `onSubmitAsync` would, and not under `onServer`, which no edit of a field clears.
 */
export function useBindFieldErrors(source: FieldErrorSource, form: TanStackForm, options?: BindOptions): Bound {
  return useBinding(source, (source) => {
    const placed = bind(source, form, options);
    // The form is not marked by what no field shows: no edit would make it valid again.
    form.setErrorMap({ onSubmit: { form: undefined, fields: Object.fromEntries(placed.messages) } });
    return placed;
  });
}

function bind(source: FieldErrorSource, form: TanStackForm, options?: BindOptions): Placed {
  const named = controlsIn(document);
  const identified = controlsIn(document, "id");
  const controlOf = (path: FieldPath) => named(path) ?? identified(path);
  const placed = place(source, (path) => find(form.fieldInfo, controlOf, path), options);
  keep(form, placed);
  return placed;
}

/**
 * Messages go when their field changes or the form is sent again, and only then. By itself the library drops them as
 * soon as their field is left, and sends nothing while one of them stands.
 */
function keep(form: TanStackForm, { messages }: Placed): void {
  keeping.get(form)?.();
  if (messages.size === 0) return;
  const { submissionAttempts } = form.state;
  const kept = new Map([...messages.keys()].map((name) => [name, form.getFieldValue(name)]));
  const { unsubscribe } = form.store.subscribe(() => {
    const isSentAgain = form.state.submissionAttempts !== submissionAttempts;
    if (isSentAgain) unsubscribe();
    for (const [name, value] of kept) {
      const shown = form.getFieldMeta(name)?.errorMap;
      const ours = messages.get(name);
      if (isSentAgain) {
        if (shown?.onSubmit === ours) setError(form, name, undefined);
      } else if (!shown || !Object.is(form.getFieldValue(name), value)) {
        kept.delete(name);
      } else if (shown.onSubmit === undefined) {
        setError(form, name, ours);
      }
    }
  });
  keeping.set(form, unsubscribe);
}

function setError(form: TanStackForm, name: string, error: unknown): void {
  form.setFieldMeta(name, (meta) => {
    const { errorMap, errorSourceMap } = meta as Meta;
    return {
      ...(meta as Meta),
      errorMap: { ...errorMap, onSubmit: error },
      errorSourceMap: { ...errorSourceMap, onSubmit: error && "form" },
    } as never;
  });
}

function toErrors({ messages, left }: Placed): SubmitErrors {
  return { form: left.length > 0 || messages.size === 0 ? left : undefined, fields: Object.fromEntries(messages) };
}

/** A field that is mounted: the form remembers those that are gone. A record's key may be a number, and no index. */
function find(fields: object, controlOf: FindControl, path: FieldPath): Spot | undefined {
  const known = fields as Record<string, { readonly instance?: unknown }>;
  const name = [bracketed(path), fieldName(path)].find((name) => Object.hasOwn(known, name) && known[name]?.instance);
  return name === undefined ? undefined : { name, control: controlOf(path) };
}

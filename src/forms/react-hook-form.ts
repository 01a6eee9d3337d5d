"use client";

import { type FieldPath, fieldName, toFieldPath } from "../outcome/fieldPath.ts";
import { controlsIn, type FindControl } from "./shared/controls.ts";
import type { FieldErrorSource } from "./shared/issues.ts";
import { type BindOptions, type Bound, type Placed, place, type Spot } from "./shared/place.ts";
import { settle } from "./shared/settle.ts";
import { useBinding } from "./shared/useBinding.ts";

export type { FieldErrorSource, StandardIssue } from "./shared/issues.ts";
export type { BindOptions, Bound } from "./shared/place.ts";

/** What is used of `useForm()`. */
export interface HookForm {
  setError(name: string, error: { type: string; message: string; types: Record<string, string | string[]> }): void;
  clearErrors(name?: string | readonly string[]): void;
  getFieldState(name: string): { error?: { type?: unknown } | undefined };
  /**
   * Of its own parts the library keeps the fields that are registered here alone. `getFieldState` knows of errors only,
   * `register` would make what it is asked for, and `setError` hands a field's element back with the error, for which a
   * name without a field would have to get one, and loses it when a `Controller` has gone.
   */
  readonly control: { readonly _fields: object };
}

export interface HookFormOptions extends BindOptions {
  /** Where below `errors.root` the messages without a field are kept as well. Default: `serverError`. */
  readonly root?: string | undefined;
}

const type = "server";
/** What each form was told by us. */
const told = new WeakMap<object, readonly string[]>();

/**
 * Shows what the server said at the fields of a React Hook Form: `message` is all messages of a field, `types.server`
 * the list of them. What has no field goes to `errors.root.serverError`, and comes back as `left`: show one of the two.
 * What was bound before goes.
 */
export function bindFieldErrors(source: FieldErrorSource, form: HookForm, options?: HookFormOptions): Bound {
  const placed = bind(source, form, options);
  settle(placed);
  return placed;
}

/** {@link bindFieldErrors} for each new failure of a hook: `useBindFieldErrors(save.failure, form)`. */
export function useBindFieldErrors(source: FieldErrorSource, form: HookForm, options?: HookFormOptions): Bound {
  return useBinding(source, (source) => bind(source, form, options));
}

function bind(source: FieldErrorSource, form: HookForm, options: HookFormOptions = {}): Placed {
  const { control } = form;
  const stale = (told.get(control) ?? []).filter((name) => form.getFieldState(name).error?.type === type);
  if (stale.length > 0) form.clearErrors(stale);

  const controlOf = controlsIn(document);
  const placed = place(source, (path) => find(control._fields, controlOf, path), options);
  const set = (name: string, messages: readonly string[]) =>
    form.setError(name, { type, message: messages.join(" "), types: { [type]: [...messages] } });
  for (const [name, messages] of placed.messages) set(name, messages);
  const root = `root.${options.root ?? "serverError"}`;
  // Errors below `root` are dropped by the next submit. Under a name without a field they would block it for ever.
  if (placed.left.length > 0)
    set(
      root,
      placed.left.map(({ message }) => message),
    );
  told.set(control, [...placed.messages.keys(), root]);
  return placed;
}

interface FieldRef {
  readonly name: string;
  readonly mount?: boolean;
  readonly ref?: unknown;
  readonly refs?: readonly unknown[];
}

/** A registered field that is mounted at this moment: the library keeps those that are gone, unless told otherwise. */
function find(fields: object, controlOf: FindControl, path: FieldPath): Spot | undefined {
  const node = toFieldPath(fieldName(path)).reduce<unknown>(
    (at, key) => (at && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined),
    fields,
  );
  const field = (node as { _f?: FieldRef } | undefined)?._f;
  if (!field?.mount) return undefined;
  const own = [...(field.refs ?? []), field.ref].find((ref) => ref instanceof HTMLElement);
  if (own && !own.isConnected) return undefined;
  // A controlled field gives a handle instead of its element.
  return { name: field.name, control: own ?? controlOf(path) };
}

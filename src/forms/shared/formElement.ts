import { currentLedger } from "../../ledger/page.ts";
import { type FieldPath, fieldName } from "../../outcome/fieldPath.ts";
import { controlsIn } from "./controls.ts";
import type { FieldErrorSource } from "./issues.ts";
import { type BindOptions, type Bound, type Placed, place } from "./place.ts";
import { shownWhole } from "./settle.ts";

/** Messages by the names of the fields, in their order. */
export type ErrorsByName = Record<string, string[]>;

export interface ElementBound extends Bound {
  /** By the controls' own names. */
  readonly errors: ErrorsByName;
}

/** What the server said by the names of the fields in `form`, and what none of them shows. */
export function bindFieldErrors(
  source: FieldErrorSource,
  form: ParentNode | null,
  options?: BindOptions,
): ElementBound {
  const placed = placeInForm(source, form, options);
  const failure = shownWhole(placed);
  if (failure) currentLedger()?.note(failure);
  return { errors: toErrors(placed), left: placed.left };
}

/** The fields of a form as they stand in the document, under the very names that they have there. */
export function placeInForm(source: FieldErrorSource, form: ParentNode | null, options?: BindOptions): Placed {
  // A form that has left the page shows nothing any more.
  const controlOf = form?.isConnected ? controlsIn(form) : undefined;
  const find = (path: FieldPath) => {
    const control = controlOf?.(path);
    return control && { name: control.getAttribute("name") ?? fieldName(path), control };
  };
  return place(source, find, options);
}

export function toErrors({ messages }: Pick<Placed, "messages">): ErrorsByName {
  return Object.fromEntries([...messages].map(([name, list]) => [name, [...list]]));
}

import { findControl } from "./controls.ts";
import type { FieldErrorSource } from "./issues.ts";
import type { Path } from "./names.ts";
import { type BindOptions, type Placed, place } from "./place.ts";

/** Messages by the names of the fields, in their order. */
export type ErrorsByName = Record<string, string[]>;

/** The fields of a form as they stand in the document, under the very names that they have there. */
export function placeInForm(source: FieldErrorSource, form: ParentNode | null, options?: BindOptions): Placed {
  const find = (path: Path) => {
    const control = form ? findControl(form, path) : undefined;
    return control && { name: control.getAttribute("name") ?? "", control };
  };
  return place(source, find, options);
}

export function toErrors({ messages }: Placed): ErrorsByName {
  return Object.fromEntries([...messages].map(([name, list]) => [name, [...list]]));
}

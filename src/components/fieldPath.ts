import type { FieldIssue } from "../outcome/failures.ts";

/** A path as forms write it in `name`: `items.0.price`. `""` is the form as a whole. */
export function fieldName(path: FieldIssue["path"]): string {
  return path.join(".");
}

/**
 * The control that a message is about: by its id when the app gave one, else by its `name` in the form. The first one
 * of a group of radio buttons or checkboxes. `undefined`: the form has no such field that can take the focus.
 */
export function findField(
  scope: ParentNode | null,
  path: FieldIssue["path"],
  id: string | undefined,
): HTMLElement | undefined {
  if (id !== undefined) return document.getElementById(id.replace(/^#/, "")) ?? undefined;
  const fields = scope?.querySelectorAll<HTMLElement>('[name]:not([name=""], [type=hidden], :disabled)') ?? [];
  // Some write `items[0].price` or `items[0][price]`.
  const named = (name: string) =>
    [...fields].find((field) => field.getAttribute("name")?.replace(/\[(\w+)\]/g, ".$1") === name);
  // A form for one object seldom repeats the object's name.
  return named(fieldName(path)) ?? named(fieldName(path.slice(1)));
}

/** The words of a control's label or, for a group, its legend, without a message inside. `undefined`: it has none. */
export function labelOf(control: HTMLElement): string | undefined {
  const { labels, type } = control as HTMLInputElement;
  const legend = type === "radio" ? control.closest("fieldset")?.querySelector("legend") : undefined;
  const named = (legend ?? labels?.[0])?.cloneNode(true) as HTMLElement | undefined;
  for (const message of named?.querySelectorAll('[data-fl="field-message"]') ?? []) message.remove();
  return (named?.textContent ?? control.getAttribute("aria-label"))?.trim() || undefined;
}

import type { FieldIssue } from "../outcome/failures.ts";

/** A path as forms write it in `name`: `items.0.price`. `""` is the form as a whole. */
export function fieldName(path: FieldIssue["path"]): string {
  return path.join(".");
}

/** The ways in which forms write one path as a `name`, the most common first. */
function namesOf(path: FieldIssue["path"]): readonly string[] {
  const [first = "", ...rest] = path.map(String);
  const index = (key: string) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`);
  return [
    fieldName(path),
    first + rest.map(index).join(""),
    first + rest.map((key) => `[${key}]`).join(""),
    // A form for one object seldom repeats the object's name.
    ...(rest.length > 0 ? [rest.join(".")] : []),
  ];
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
  if (path.length === 0 || scope === null) return undefined;
  const controls = [...scope.querySelectorAll<HTMLElement>("[name]:not([type=hidden], :disabled)")];
  for (const name of namesOf(path)) {
    const found = controls.find((control) => control.getAttribute("name") === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The words of a control's label or, for a group, its legend, without a message inside. `undefined`: it has none. */
export function labelOf(control: HTMLElement): string | undefined {
  const { labels, type } = control as HTMLInputElement;
  const legend = type === "radio" ? control.closest("fieldset")?.querySelector("legend") : undefined;
  const named = (legend ?? labels?.[0])?.cloneNode(true) as HTMLElement | undefined;
  for (const message of named?.querySelectorAll('[data-fl="field-message"]') ?? []) message.remove();
  return (named?.textContent ?? control.getAttribute("aria-label"))?.trim() || undefined;
}

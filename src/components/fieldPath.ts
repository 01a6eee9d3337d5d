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
  for (const name of namesOf(path)) {
    const found = [...scope.querySelectorAll<HTMLElement>(`[name="${CSS.escape(name)}"]`)].find(
      (control) => !control.matches("[type=hidden], :disabled"),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The words of a control's label, without the hint or message inside it. `undefined`: it has none. */
export function labelOf(control: HTMLElement): string | undefined {
  const label = (control as HTMLInputElement).labels?.[0];
  const legend =
    (control as HTMLInputElement).type === "radio" ? control.closest("fieldset")?.querySelector("legend") : null;
  const text = (legend ?? label)?.textContent?.trim() || control.getAttribute("aria-label")?.trim();
  return text === "" ? undefined : text;
}

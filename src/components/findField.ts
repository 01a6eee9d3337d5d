import { type FieldPath, fieldKey } from "../outcome/fieldPath.ts";

const focusable = ":is(input:not([type=hidden]),select,textarea,button,[tabindex],[contenteditable]):not(:disabled)";

/**
 * The control that a message is about: by its id when the app gave one, else by its `name` in the form. The first one
 * of a group of radio buttons or checkboxes. `undefined`: the form has no such field that can take the focus.
 */
export function findField(scope: ParentNode | null, path: FieldPath, id: string | undefined): HTMLElement | undefined {
  if (id !== undefined) return document.getElementById(id.replace(/^#/, "")) ?? undefined;
  const fields = [...(scope?.querySelectorAll<HTMLElement>("[name]") ?? [])].filter(takesFocus);
  const named = (name: string) =>
    name === "" ? undefined : fields.find((field) => fieldKey(field.getAttribute("name") ?? "") === name);
  // A form for one object seldom repeats the object's name.
  return named(fieldKey(path)) ?? named(fieldKey(path.slice(1)));
}

/** A page may have `<meta name="description">`, `<details name="faq">` or an icon by that name, which are no fields. */
function takesFocus(element: HTMLElement): boolean {
  const definition = customElements.get(element.localName) as { formAssociated?: boolean } | undefined;
  return element.matches(focusable) || definition?.formAssociated === true;
}

/** The words of a control's label or, for a group, its legend, without a message inside. `undefined`: it has none. */
export function labelOf(control: HTMLElement): string | undefined {
  const { labels, type } = control as HTMLInputElement;
  const legend = type === "radio" ? control.closest("fieldset")?.querySelector("legend") : undefined;
  const named = (legend ?? labels?.[0])?.cloneNode(true) as HTMLElement | undefined;
  for (const message of named?.querySelectorAll('[data-fl="field-message"]') ?? []) message.remove();
  return (named?.textContent ?? control.getAttribute("aria-label"))?.trim() || undefined;
}

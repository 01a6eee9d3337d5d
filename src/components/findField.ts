import { byField, type FieldPath, fieldKey } from "../outcome/fieldPath.ts";

const focusable = ":is(input:not([type=hidden]),select,textarea,button,[tabindex],[contenteditable]):not(:disabled)";

/**
 * Looks through the controls in `scope` once, and answers for any number of messages which control one is about: by
 * its `name` there, and of a group of radio buttons or checkboxes the first. `undefined`: there is no such field that
 * can take the focus.
 */
export function fieldsIn(scope: ParentNode): (path: FieldPath) => HTMLElement | undefined {
  const named = byField(scope.querySelectorAll<HTMLElement>("[name]"), (field) => field.getAttribute("name") ?? "");
  const known = new Map<string, HTMLElement | undefined>();
  const find = (path: FieldPath) => {
    const key = fieldKey(path);
    // Without a key it is about the form as a whole.
    if (!known.has(key)) known.set(key, key === "" ? undefined : named.get(key)?.find(takesFocus));
    return known.get(key);
  };
  // A form for one object seldom repeats the object's name.
  return (path) => find(path) ?? find(path.slice(1));
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

import { byField, type FieldPath, fieldKey } from "../../outcome/fieldPath.ts";

const focusable = "input:not([type=hidden]),select,textarea,button,[tabindex],[contenteditable=true]";

/**
 * Tells the control of each of any number of messages, by its name, whichever way that writes the path. Of two forms
 * with such a field it is the one that the person is in: most libraries do not say which element their form is.
 */
export type FindControl = (path: FieldPath) => HTMLElement | undefined;

/**
 * Goes through `scope` once, when a control is first asked for, and not for each message.
 * @param attribute Where the name stands: forms that write no `name` often have it as `id`.
 */
export function controlsIn(scope: ParentNode, attribute: "name" | "id" = "name"): FindControl {
  let all: ReadonlyMap<string, readonly HTMLElement[]> | undefined;
  return (path) => {
    all ??= byField(
      [...scope.querySelectorAll<HTMLElement>(`[${attribute}]`)].filter(isControl),
      (control) => control.getAttribute(attribute) ?? "",
    );
    return nearest(all.get(fieldKey(path)) ?? []);
  };
}

/** The first on the page of those that can take the focus, whatever order they come in. */
export function firstOf(controls: readonly (HTMLElement | undefined)[]): HTMLElement | undefined {
  return controls
    .flatMap((control) => (control && toFocusable(control)) ?? [])
    .reduce<HTMLElement | undefined>((first, control) => {
      if (!first) return control;
      return first.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING ? control : first;
    }, undefined);
}

/** Other elements have a `name` or an `id` too, which is no field's: `<meta>`, `<details>`, an icon, a heading. */
function isControl(element: HTMLElement): boolean {
  if (element.matches(`${focusable},fieldset,output,[type=hidden]`)) return true;
  const definition = customElements.get(element.localName) as { formAssociated?: boolean } | undefined;
  return definition?.formAssociated === true;
}

function nearest(controls: readonly HTMLElement[]): HTMLElement | undefined {
  const here = document.activeElement?.closest("form");
  return (here && controls.find((control) => here.contains(control))) ?? controls[0];
}

/** Widgets keep their value in a hidden input and take the focus elsewhere; a group gives it to the first inside. */
function toFocusable(control: HTMLElement): HTMLElement | undefined {
  const group = control.matches("[type=hidden]") ? control.parentElement : control.matches("fieldset") && control;
  const target = group ? group.querySelector<HTMLElement>(focusable) : control;
  return target && !target.matches(":disabled") ? target : undefined;
}

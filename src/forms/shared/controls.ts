import { byField, type FieldPath, fieldKey } from "../../outcome/fieldPath.ts";

const focusable = "input:not([type=hidden]),select,textarea,button,[tabindex],[contenteditable=true]";

/** Tells the control of each of any number of messages. */
export interface Controls {
  /**
   * The control of a path, by its `name`, whichever way that writes the path. Of two forms with such a field it is the
   * one that the person is in: most libraries do not say which element their form is.
   */
  find(path: FieldPath): HTMLElement | undefined;
  /** As `find`; forms that write no `name` often have the path as `id`. */
  findByIdToo(path: FieldPath): HTMLElement | undefined;
}

/** The controls in `scope` as they are when one is first asked for: gone through once, not for each message. */
export function controlsIn(scope: ParentNode): Controls {
  const named = by("name", scope, nearest);
  const identified = by("id", scope, ([first]) => first);
  return { find: named, findByIdToo: (path) => named(path) ?? identified(path) };
}

function by(
  attribute: "name" | "id",
  scope: ParentNode,
  choose: (controls: readonly HTMLElement[]) => HTMLElement | undefined,
): Controls["find"] {
  let all: ReadonlyMap<string, readonly HTMLElement[]> | undefined;
  const chosen = new Map<string, HTMLElement | undefined>();
  return (path) => {
    const key = fieldKey(path);
    // Whether it is a control comes last: few of the elements are asked for.
    all ??= byField(scope.querySelectorAll<HTMLElement>(`[${attribute}]`), (one) => one.getAttribute(attribute) ?? "");
    if (!chosen.has(key)) chosen.set(key, choose((all.get(key) ?? []).filter(isControl)));
    return chosen.get(key);
  };
}
/** The first on the page of those that can take the focus, whatever order they come in. */
export function firstOf(controls: readonly (HTMLElement | undefined)[]): HTMLElement | undefined {
  return controls
    .map((control) => control && toFocusable(control))
    .filter((control) => control !== undefined)
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

import { dotted, type Path, toPath } from "./names.ts";

const named = "[name]:not(form,iframe,map,meta,object,slot)";
const focusable = "input:not([type=hidden]),select,textarea,button,[tabindex],[contenteditable=true]";

/** The control of a path among those in `scope`, by its `name`, whichever way that writes the path. */
export function findControl(scope: ParentNode, path: Path): HTMLElement | undefined {
  const wanted = dotted(path);
  const isIt = (control: HTMLElement) => dotted(toPath(control.getAttribute("name") ?? "")) === wanted;
  return [...scope.querySelectorAll<HTMLElement>(named)].find(isIt);
}

/** As {@link findControl}; forms that write no `name` often have the path as `id`. */
export function findControlOrId(scope: ParentNode, name: string): HTMLElement | undefined {
  return (
    findControl(scope, toPath(name)) ??
    [...scope.querySelectorAll<HTMLElement>("[id]")].find((control) => control.id === name)
  );
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

/** Widgets keep their value in a hidden input and take the focus elsewhere. */
function toFocusable(control: HTMLElement): HTMLElement | undefined {
  const target = control.matches("[type=hidden]")
    ? control.parentElement?.querySelector<HTMLElement>(focusable)
    : control;
  return target && !target.matches(":disabled") ? target : undefined;
}

import type { FieldIssue } from "../../outcome/failureParts.ts";
import { type FieldPath, fieldName, toFieldPath } from "../../outcome/fieldPath.ts";
import { firstOf } from "./controls.ts";
import { type FieldErrorSource, toIssues } from "./issues.ts";
import { isUnsafe } from "./names.ts";

export interface BindOptions {
  /** Names of fields that the form calls otherwise than the API, by the API's path: `{ "billing.zip": "zip" }`. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /**
   * `false` leaves the focus where it is. Default: the first field with a message takes it, unless something is left
   * over: then it is for the summary to take.
   */
  readonly focus?: boolean | undefined;
}

/** What became of the messages. */
export interface Bound {
  /** What no field on the page can show, the form's own messages among it: for `<ErrorSummary fields={left}>`. */
  readonly left: readonly FieldIssue[];
}

/** A field as its form library knows it. */
export interface Spot {
  /** In the library's own syntax. */
  readonly name: string;
  /** `undefined`: it cannot be told which element it is. */
  readonly control: HTMLElement | undefined;
}

export interface Placed extends Bound {
  /** What the messages were read from. */
  readonly source: FieldErrorSource;
  /** Messages by the library's names of the fields, in their order. */
  readonly messages: ReadonlyMap<string, readonly string[]>;
  /** What is to take the focus; `undefined`: nothing of the form's. */
  readonly first: HTMLElement | undefined;
}

/**
 * Finds the field of each message.
 * @param find The field of a path, when it is on the page at this moment.
 */
export function place(
  source: FieldErrorSource,
  find: (path: FieldPath) => Spot | undefined,
  { names, focus = true }: BindOptions = {},
): Placed {
  const messages = new Map<string, string[]>();
  const left: FieldIssue[] = [];
  const controls = new Set<HTMLElement | undefined>();
  for (const issue of toIssues(source)) {
    let spot: Spot | undefined;
    for (const path of candidates(issue.path, names)) spot ??= find(path);
    if (!spot) {
      left.push(issue);
      continue;
    }
    const said = messages.get(spot.name);
    if (said) said.push(issue.message);
    else messages.set(spot.name, [issue.message]);
    controls.add(spot.control);
  }
  return { source, messages, left, first: focus && left.length === 0 ? firstOf([...controls]) : undefined };
}

function candidates(path: FieldPath, names: BindOptions["names"]): FieldPath[] {
  const own = fieldName(path);
  const other = names && Object.hasOwn(names, own) ? names[own] : undefined;
  // A form for one object seldom repeats the object's name.
  const isNested = path.length > 1 && typeof path[0] === "string";
  const paths = other !== undefined ? [toFieldPath(other)] : isNested ? [path, path.slice(1)] : [path];
  return path.length === 0 || isUnsafe(path) ? [] : paths.filter((path) => !isUnsafe(path));
}

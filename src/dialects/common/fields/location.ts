import type { FieldIssue } from "../../../outcome/failureParts.ts";

/** The parts of a request that servers put before the name of a field. */
const inLists = /^(body|query|querystring|params?|path|headers?|cookies?|payload|json|form|request_?body)$/i;
/** A map's keys are a form's own words: there one at least must be what no form calls a field. */
const inMaps = /^(body|json|payload|request_?body)$/i;

/** Whether a word names a part of the request. */
export function isLocation(word: unknown): boolean {
  return typeof word === "string" && inLists.test(word);
}

/**
 * The same issues without the part of the request before each path. It is one only when all of them begin with one and
 * go on after it: a form may well have a field that is called `path` or `query`.
 * @param listed Whether they come out of a list, where paths are written by a program, or out of a map.
 */
export function withoutLocation(issues: readonly FieldIssue[], listed: boolean): readonly FieldIssue[] {
  const placed = issues.filter(({ path }) => path.length > 0);
  const isPrefixed = placed.every(({ path: [first, next] }) => next !== undefined && inLists.test(String(first)));
  const isSure = listed || placed.some(({ path: [first] }) => inMaps.test(String(first)));
  return isPrefixed && isSure ? issues.map((issue) => ({ ...issue, path: issue.path.slice(1) })) : issues;
}

/**
 * The path that FastAPI gives as `loc`: the part of the request stands always first. Of a body that is no JSON it tells
 * an offset, which is no field.
 */
export function fromLoc(loc: readonly (string | number)[], type: unknown): readonly (string | number)[] {
  if (typeof type === "string" && type.includes("json") && typeof loc[1] === "number") return [];
  return loc.length === 1 && loc[0] === "body" ? [] : loc;
}

/** JSON:API points into its own document: the name of a field comes after `attributes` or `relationships`. */
export function fromDocument(path: readonly (string | number)[]): readonly (string | number)[] {
  if (path[0] !== "data") return path;
  return path.slice(1).filter((key, index) => index > 1 || !/^(attributes|relationships)$/.test(String(key)));
}

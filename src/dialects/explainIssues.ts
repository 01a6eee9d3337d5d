/** As much of a schema's issue as is said of it: where, and what was asked for. Never what was there. */
interface Issue {
  readonly code?: string;
  readonly path?: readonly PropertyKey[];
  readonly expected?: unknown;
  /** Of a union: the issues of each of its members. */
  readonly errors?: readonly (readonly Issue[])[];
}

const MOST = 8;

/** Issues of a schema as lines: `error.code: expected string`. */
export function toIssueLines(issues: unknown): string[] {
  const lines = [...new Set(linesOf(issues as readonly Issue[], [], 0))];
  return lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : lines;
}

function linesOf(issues: readonly Issue[], before: readonly PropertyKey[], depth: number): string[] {
  return issues.flatMap(({ code, path = [], expected, errors = [] }) => {
    const place = [...before, ...path];
    const inside = depth < 3 ? errors.flatMap((member) => linesOf(member, place, depth + 1)) : [];
    if (inside.length > 0) return inside;
    const asked = typeof expected === "string" ? `expected ${expected}` : (code ?? "refused").replaceAll("_", " ");
    return [`${place.map(String).join(".") || "body"}: ${asked}`];
  });
}

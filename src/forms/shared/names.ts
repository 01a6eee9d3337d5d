import type { FieldIssue } from "../../outcome/failures.ts";

export type Path = FieldIssue["path"];

/** `items.0.name` */
export function dotted(path: Path): string {
  return path.join(".");
}

/** `items[0].name` */
export function bracketed(path: Path): string {
  return path.reduce<string>((name, key) => {
    if (/^\d+$/.test(String(key))) return `${name}[${key}]`;
    return name === "" ? String(key) : `${name}.${key}`;
  }, "");
}

/** `items[0]["name"]`, `items[0].name` and `items.0.name` are one field; so are `tags[]` and `tags`. */
export function toPath(name: string): Path {
  return name
    .replace(/\[["']?([^\]"']*)["']?\]/g, ".$1")
    .split(".")
    .filter((key) => key !== "");
}

const unsafe = new Set<unknown>(["__proto__", "constructor", "prototype"]);

/** Whether a library that builds objects from this path would reach what all objects share. */
export function isUnsafe(path: Path): boolean {
  return path.some((key) =>
    String(key)
      .split(/[.[\]"']/)
      .some((part) => unsafe.has(part)),
  );
}

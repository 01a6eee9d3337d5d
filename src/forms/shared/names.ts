import type { FieldPath } from "../../outcome/fieldPath.ts";

/** `items[0].name` */
export function bracketed(path: FieldPath): string {
  return path.reduce<string>((name, key) => {
    if (/^\d+$/.test(String(key))) return `${name}[${key}]`;
    return name === "" ? String(key) : `${name}.${key}`;
  }, "");
}

const unsafe = new Set<unknown>(["__proto__", "constructor", "prototype"]);

/** Whether a library that builds objects from this path would reach what all objects share. */
export function isUnsafe(path: FieldPath): boolean {
  return path.some((key) =>
    String(key)
      .split(/[.[\]"']/)
      .some((part) => unsafe.has(part)),
  );
}

const physical =
  /^(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b.*|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom)$/;

/** What a style sheet says that ours must not: a class or an id, a physical direction, a property without our prefix. */
export function faultsIn(file: string, css: string): string[] {
  // Strings and url() may hold anything; comments say nothing to the browser.
  const bare = css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|url\([^)]*\)/g, " ");
  const faults: string[] = [];
  for (const [, text = "", end] of bare.matchAll(/([^{};]*)([{};])/g)) {
    const part = text.trim();
    if (end === "{") {
      if (!part.startsWith("@") && /[.#][a-zA-Z_-]/.test(part)) faults.push(`${file}: selector "${part}"`);
      continue;
    }
    const [, property = "", value = ""] = /^([\w-]+)\s*:\s*([\s\S]*)$/.exec(part) ?? [];
    if (physical.test(property)) faults.push(`${file}: physical property "${property}"`);
    if (property === "text-align" && /^(left|right)\b/.test(value)) faults.push(`${file}: text-align "${value}"`);
    if (property.startsWith("--") && !property.startsWith("--fl-"))
      faults.push(`${file}: custom property "${property}"`);
  }
  return faults;
}

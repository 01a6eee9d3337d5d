const PREFIXES = ["", "kilo", "mega", "giga", "tera"];

/** A size that a page may print, in whole bytes; `undefined`: it is none. */
export function sizeOf(bytes: number | undefined): number | undefined {
  return bytes !== undefined && bytes >= 0 && bytes <= Number.MAX_SAFE_INTEGER ? Math.round(bytes) : undefined;
}

/** Bytes as people read them, in steps of 1,000 as storage is sold and file managers count: `128 MB`. */
export function formatBytes(bytes: number, locale: string | undefined, digits = 1, step = stepOf(bytes)): string {
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: `${PREFIXES[step]}byte`,
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: digits,
  }).format(bytes / 1000 ** step);
}

/** A size and its limit, with as many digits as it takes to tell them apart. */
export function formatBytesApart(size: number, limit: number, locale: string | undefined): readonly [string, string] {
  for (const digits of [1, 2, 3]) {
    const pair = [formatBytes(size, locale, digits), formatBytes(limit, locale, digits)] as const;
    if (pair[0] !== pair[1]) return pair;
  }
  // Alike to the third digit: only the bytes themselves tell.
  return [formatBytes(size, locale, 0, 0), formatBytes(limit, locale, 0, 0)];
}

function stepOf(bytes: number): number {
  return bytes < 1000 ? 0 : Math.min(PREFIXES.length - 1, Math.floor(Math.log10(bytes) / 3));
}

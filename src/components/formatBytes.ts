const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** Bytes as people read them, in steps of 1,000 as storage is sold and file managers count: `128 MB`. */
export function formatBytes(bytes: number, locale: string | undefined, digits = 1): string {
  const step = bytes >= 1000 ? Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3)) : 0;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: UNITS[step] ?? "byte",
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
  const exact = new Intl.NumberFormat(locale, { style: "unit", unit: "byte", unitDisplay: "long" });
  return [exact.format(size), exact.format(limit)];
}

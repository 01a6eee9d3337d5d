const code = /^[a-z][\w.:/-]*$/i;

/**
 * Whether a message is nothing but codes of a program's (`missing_field`, `REQUIRED`), which no language has words for.
 * One word in small letters is none: "taken" can be read.
 */
export function isBareCodes(message: string): boolean {
  return message.split(" ").every((word) => code.test(word) && (word.includes("_") || word === word.toUpperCase()));
}

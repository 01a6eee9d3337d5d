import { isSecretName, isSecretParameter, plainName } from "./secretNames.ts";

/** What `redact` takes out beyond what it knows by itself, and how much it keeps. */
export interface RedactOptions {
  /** Further names whose values go, however they are spelt: `"iban"` is also `IBAN`; or a pattern for `account-number`. */
  readonly keys?: readonly (string | RegExp)[] | undefined;
  /** Names whose values stay although they sound like a secret's. */
  readonly keep?: readonly string[] | undefined;
  /** Further forms of secrets in texts. See to it that they do not backtrack: they meet texts that a server wrote. */
  readonly patterns?: readonly RegExp[] | undefined;
  /** Stands where something was taken out; default `"[redacted]"`. */
  readonly mark?: string | undefined;
  /** The longest text, in UTF-16 units; default 5,000. */
  readonly maxLength?: number | undefined;
  /** How many objects deep; default 12. */
  readonly maxDepth?: number | undefined;
  /** How many entries of one list or object; default 1,000. Of all together it is twenty times as many. */
  readonly maxEntries?: number | undefined;
}

/** What names mean, given in the plain spelling. */
export interface Names {
  isSecret(plain: string): boolean;
  isSecretParameter(plain: string): boolean;
}

export function namesOf({ keys = [], keep = [] }: RedactOptions): Names {
  if (keys.length + keep.length === 0) return { isSecret: isSecretName, isSecretParameter };
  const kept = new Set(keep.map(plainName));
  const isOfApp = (plain: string) =>
    keys.some((key) => (typeof key === "string" ? plainName(key) === plain : plain.search(key) >= 0));
  return {
    isSecret: (plain) => isOfApp(plain) || (isSecretName(plain) && !kept.has(plain)),
    isSecretParameter: (plain) => isOfApp(plain) || (isSecretParameter(plain) && !kept.has(plain)),
  };
}

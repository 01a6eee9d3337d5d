/** What is quoted. An apostrophe has a letter before it, or one behind it. */
const quoted = /(?<!\w)(?:(["'`])(?:(?!\1)[^\n]|\1(?=\w)){1,200}\1(?!\w)|[“„«‘][^”“»’\n]{1,200}[”“»’])/g;

/** Between spaces, quotes and brackets, without what ends a sentence: any other sign may be one of a password. */
const word = /(?<![^\s"'`“”„‘’«»(){}<>[\],;:=])[^\s"'`“”„‘’«»(){}<>[\],;:=]{2,}[^\s"'`“”„‘’«»(){}<>[\],;:=.!?]/g;

/** What a rule says: what is counted stands behind its number, or in one word with it, and what limits before it. */
const counted =
  /^((a-z){0,2}0-9|\d+(-\d+| (and|to) \d+)?( or more)?[ -](character|digit|letter|byte|bit|second|minute|hour|day|attempt)s?\b)/i;
const limiting =
  /(at (least|most)|than( or equal to)?|up to|(max|min)imum( length)?( is)?|between( \d+ and)?|[<>]=?) ?\d+$/i;

/**
 * Takes what may be the secret out of a message about a secret field: what it quotes, and words with figures, from three
 * characters on. What a rule asks for stays: "at least 128 characters", "0-9".
 */
export function hideTold(message: string, mark: string): string {
  return message
    .replace(quoted, (found) => (found.length < 5 ? found : found[0] + mark + found.at(-1)))
    .replace(word, (found, at: number, whole: string) => {
      const end = at + found.length;
      const isRule = counted.test(whole.slice(at, end + 30)) || limiting.test(whole.slice(Math.max(0, at - 30), end));
      return isRule || !/\d/.test(found) ? found : mark;
    });
}

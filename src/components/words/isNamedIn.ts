/** Scripts that part words, where a letter beside a name makes another word of it. Elsewhere names stand amid letters. */
const letter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

/** Whether a message names a field already: `id` is named in "This id is taken", and not in "This is invalid". */
export function isNamedIn(message: string, name: string): boolean {
  const text = message.toLowerCase();
  const word = name.toLowerCase();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + word.length))) return true;
  return false;
}

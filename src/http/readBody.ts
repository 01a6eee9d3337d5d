/** Error pages need no more than this; a JSON body is read to its end. In UTF-16 units, about 1 MB. */
const TEXT_LIMIT = 1_000_000;

/** Whether a text begins as a JSON object or array does. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** The text of a response, of one that is not JSON only the beginning; with a flaw, what arrived before it broke off. */
export async function readText(response: Response): Promise<{ text: string; flaw?: "cut-off" }> {
  let text = "";
  try {
    const reader = response.body?.getReader();
    // Some runtimes give a body without a stream.
    if (!reader) return { text: await response.text() };
    // Drops a byte order mark.
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      text += decoder.decode(value, { stream: !done });
      if (done) return { text };
      if (text.length > TEXT_LIMIT && !looksLikeJson(text)) {
        reader.cancel().catch(() => {});
        return { text: text.slice(0, TEXT_LIMIT) };
      }
    }
  } catch {
    return { text, flaw: "cut-off" };
  }
}

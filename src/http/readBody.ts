/** Error pages need no more than this; a JSON body is read to its end. In UTF-16 units, about 1 MB. */
const TEXT_LIMIT = 1_000_000;

/** Whether a text begins as a JSON object or array does. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** Whether a text can hardly be anything but JSON: notes and logs begin with a bracket as well. */
export function isSurelyJson(text: string): boolean {
  return /^\s*(\{\s*"|\[\s*["{])/.test(text);
}

/** The same of a text too long to be read to its end for nothing: a list may also begin with a number or a word of JSON. */
const isLongJson = /^\s*(\{\s*"|\[\s*(["{[]|(-?\d[\d.e+-]*|true|false|null)\s*,))/i;

/** The text of a response, of one that is not JSON only the beginning; with a flaw, what arrived before it broke off. */
export async function readText(response: Response, signal?: AbortSignal): Promise<{ text: string; flaw?: "cut-off" }> {
  let text = "";
  let isJson: boolean | undefined;
  let stop = () => {};
  try {
    const reader = response.body?.getReader();
    // Some runtimes give a body without a stream.
    if (!reader) return { text: await response.text() };
    // Drops a byte order mark.
    const decoder = new TextDecoder();
    // Ends a read that waits, too.
    stop = () => void reader.cancel().catch(() => {});
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    for (;;) {
      const { done, value } = await reader.read();
      const chunk = decoder.decode(value, { stream: !done });
      text += chunk;
      if (done) return { text };
      // Once: to look at the text as it grows takes time with the square of its length.
      if (text.length > TEXT_LIMIT) isJson ??= isLongJson.test(text);
      if (isJson === false) {
        stop();
        return { text: text.slice(0, TEXT_LIMIT) };
      }
    }
  } catch {
    return { text, flaw: "cut-off" };
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

/** Error pages need no more than this, about 1 MB; a JSON body is read to its end. */
const TEXT_LIMIT = 1_000_000;

/** Drops a byte order mark. Made once: to make one takes as long as to read a small body with it. */
const utf8 = new TextDecoder();

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

/** What arrived of a body. */
interface Arrived {
  readonly text: string;
  readonly flaw?: "cut-off";
}

/** The text of a response, of one that is not JSON only the beginning; with a flaw, what arrived before it broke off. */
export async function readText(response: Response, signal?: AbortSignal): Promise<Arrived> {
  const chunks: Uint8Array[] = [];
  let stop = () => {};
  try {
    const reader = response.body?.getReader();
    // Some runtimes give a body without a stream.
    if (!reader) return { text: await response.text() };
    // Ends a read that waits, too.
    stop = () => void reader.cancel().catch(() => {});
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    let size = 0;
    let isJson = false;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: decode(chunks, "whole") };
      // A stream that somebody made by hand may hold anything.
      if (!ArrayBuffer.isView(value)) return { text: decode(chunks), flaw: "cut-off" };
      chunks.push(value);
      size += value.byteLength;
      if (size <= TEXT_LIMIT || isJson) continue;
      const text = decode(chunks);
      // Once: to look at the text as it grows takes time with the square of its length.
      isJson = isLongJson.test(text);
      if (!isJson) {
        stop();
        return { text: text.slice(0, TEXT_LIMIT) };
      }
    }
  } catch {
    return { text: decode(chunks), flaw: "cut-off" };
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

/** The text of what has come so far, without the half of a character at its end; of the `whole` body, with it. */
function decode(chunks: readonly Uint8Array[], whole?: "whole"): string {
  if (whole && chunks.length === 1) return utf8.decode(chunks[0]);
  const decoder = new TextDecoder();
  const parts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
  return parts.join("") + (whole ? decoder.decode() : "");
}

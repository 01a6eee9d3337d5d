/** The build's word, which bundlers write in here. A page that is served without one has no such name. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** What was spoken of: a request that is repeated fails by the same mistake each time. */
const told = new Set<string>();

/**
 * Tells a developer that a request failed by a mistake in the app, which looks like a lost connection to everybody else.
 * Says nothing in production, and nothing where no build has said which it is.
 * @param sending What was to go to `fetch`; `undefined`: its header fields were not there yet.
 */
export function noticeUnsent(error: unknown, url: string, method: string, sending: RequestInit | undefined): void {
  try {
    // Written like this, and the work behind one call, so that a build for production drops both and the words.
    if (process.env.NODE_ENV !== "production") notice(error, url, method, sending);
  } catch {
    // No `process`, or a console that somebody broke: nothing that a request should fail for.
  }
}

function notice(error: unknown, url: string, method: string, sending: RequestInit | undefined): void {
  const mistake = sending ? refusalOf(url, sending) : { error, of: "its `headers` could not be made" };
  if (!mistake) return;
  const topic = `${mistake.of} ${String(mistake.error)}`;
  if (told.has(topic)) return;
  told.add(topic);
  const { origin, pathname } = new URL(url);
  // oxlint-disable-next-line no-console -- For whoever builds the page: nobody else can mend it.
  console.error(
    [
      `Faultline: ${method} ${origin}${pathname} was not sent, since ${mistake.of}.`,
      "People are told that the service cannot be reached, and what may be repeated is repeated.",
      "Mend what threw the error below. Where `headers` asks for a token and is refused, have it throw that ApiError.",
    ].join("\n"),
    mistake.error,
  );
}

/** Why no browser would send this: a body under GET, a method or a mode that there is not. `undefined`: it would. */
function refusalOf(url: string, sending: RequestInit): { error: unknown; of: string } | undefined {
  try {
    // Without the signal: where tests run, it is often of another making than `Request`.
    void new Request(url, { ...sending, signal: null });
    return undefined;
  } catch (error) {
    return { error, of: "`fetch` takes no such request" };
  }
}

import { isNews, tellDeveloper } from "../outcome/notice.ts";
import { tryTo } from "../outcome/tryTo.ts";

/** What was spoken of: a request that is repeated fails by the same mistake each time. */
const told = new Set<string>();

/**
 * Tells a developer that a request failed by a mistake in the app, which looks like a lost connection to everybody else.
 * Says nothing in production, and nothing where no build has said which it is.
 * @param sending What was to go to `fetch`; `undefined`: its header fields were not there yet.
 */
export function noticeUnsent(error: unknown, url: string, method: string, sending: RequestInit | undefined): void {
  tryTo(() => process.env.NODE_ENV !== "production" && notice(error, url, method, sending));
}

function notice(error: unknown, url: string, method: string, sending: RequestInit | undefined): void {
  const mistake = sending ? refusalOf(url, sending) : { error, of: "its `headers` could not be made" };
  if (!mistake) return;
  if (!isNews(`${mistake.of} ${String(mistake.error)}`, told)) return;
  const { origin, pathname } = new URL(url);
  tellDeveloper(
    "error",
    [
      `Faultline: ${method} ${origin}${pathname} was not sent, since ${mistake.of}.`,
      "People are told that the service cannot be reached, and what may be repeated is repeated.",
      "Mend what threw the error below. Where `headers` asks for a token and is refused, have it throw that ApiError.",
    ],
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

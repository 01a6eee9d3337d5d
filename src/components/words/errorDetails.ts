import { redact } from "../../observing/redact.ts";
import type { RedactOptions } from "../../observing/redactOptions.ts";
import { redactText } from "../../observing/redactText.ts";

/**
 * What a developer needs to know of a thrown value that came from no API, however odd: its stack, else its name and
 * message, else the value itself. What looks like a secret is taken out.
 * @param options What is taken out beyond what looks like a secret by itself.
 */
export function errorDetails(error: unknown, options?: RedactOptions): string {
  try {
    // In quotes, so that an empty text is one, too.
    if (typeof error === "string") return JSON.stringify(redactText(error, options));
    if (typeof error !== "object" || error === null) return String(error);
    // By what it has, for an error of another frame is no instance of ours.
    const { name, message, stack } = error as Partial<Error>;
    if (typeof stack === "string" && stack !== "") return redactText(stack, options);
    if (typeof message === "string") return redactText(`${name}: ${message}`, options);
    return JSON.stringify(redact(error, options));
  } catch {
    return `A thrown ${typeof error} that cannot be read.`;
  }
}

/** Reports a mistake in somebody else's listener as uncaught errors are, and goes on. */
export function report(error: unknown): void {
  // oxlint-disable-next-line no-console -- Node has no reportError.
  (globalThis.reportError ?? console.error)(error);
}

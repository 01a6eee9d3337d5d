/** What Vitest leaves of jsdom at hand, and where the page prints. */
interface Page {
  readonly jsdom: { readonly virtualConsole: NodeJS.EventEmitter };
  readonly console: { error(...words: unknown[]): void };
}
export const { jsdom, console: output } = globalThis as unknown as Page;

// React 18 hands each error that a boundary catches to the window and prints it, so that jsdom prints it once more.
// 19 leaves that to the root's handlers, and there the tests see to it.
jsdom.virtualConsole.removeAllListeners("jsdomError");

/** The second is of tests that render for a server where there is a document. */
const quiet = /^The above error occurred in|^Warning: useLayoutEffect does nothing on the server/;
const report = output.error;
output.error = (...words) => {
  if (!quiet.test(String(words[0]))) report(...words);
};

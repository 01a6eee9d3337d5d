// React 18 hands each error that a boundary catches to the window and prints it, so that jsdom prints it once more.
// 19 leaves that to the root's handlers, and there the tests see to it.
const { virtualConsole } = (globalThis as unknown as { jsdom: { virtualConsole: NodeJS.EventEmitter } }).jsdom;
virtualConsole.removeAllListeners("jsdomError");

/** The second is of tests that render for a server where there is a document. */
const quiet = /^The above error occurred in|^Warning: useLayoutEffect does nothing on the server/;
const report = console.error;
console.error = (...words: unknown[]) => {
  if (!quiet.test(String(words[0]))) report(...words);
};

export {};

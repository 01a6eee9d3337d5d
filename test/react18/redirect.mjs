// Loaded by Node before a test file of the project `react18`: whoever asks for React gets 18.3, the libraries in
// node_modules too. Vite's alias does not reach those, since Node loads them itself.
import Module, { register } from "node:module";

/** @param {string} request */
const redirect = (request) => request.replace(/^react(-dom)?(?=$|\/)/, (name) => `${name}18`);

const commonJs = /** @type {any} */ (Module);
const find = commonJs._resolveFilename;
commonJs._resolveFilename = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) =>
  find(redirect(request), ...rest);

const hooks = `
  const redirect = ${String(redirect)};
  export const resolve = (request, context, next) => next(redirect(request), context);
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

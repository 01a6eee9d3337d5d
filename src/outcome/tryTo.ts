/** What `act` returns; `undefined` when it throws: getters and Proxies may, and so does what a browser's settings forbid. */
export function tryTo<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

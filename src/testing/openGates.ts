import { pageShare } from "../waiting/share.ts";

/**
 * Opens every gate of this page, and forgets what was stored of them. Call it after each test: what one test's server
 * closed is closed to the next test too, as it would be after a reload.
 *
 * @example afterEach(openGates)
 */
export function openGates(): void {
  pageShare.forget();
}

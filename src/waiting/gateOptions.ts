import type { RequestFacts } from "../http/readReply.ts";

/** How requests wait together when a server limits them. */
export interface GateOptions {
  /**
   * What shares a limit: a name, or a function of the request. Default: the origin of the request's address, and in it
   * the partition that the server's own `RateLimit` field names.
   */
  scope?: string | ((request: RequestFacts) => string) | undefined;
  /** Closes also when a success says that nothing of the quota is left; default `false`. */
  pausesAtZero?: boolean | undefined;
  /** Whether other tabs, and this one after a reload, know of a closed gate; default `true`. */
  isShared?: boolean | undefined;
}

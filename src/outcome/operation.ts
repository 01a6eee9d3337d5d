/** The words for one operation, for apps that want more than a verb phrase. */
export interface OperationWords<Kind extends string = string> {
  /** A verb phrase that reads on after "could not": `"save release 4.2.1"`. */
  readonly action: string;
  /** What the operation is about, as a noun: `"release 4.2.1"`, `"production"`. */
  readonly subject?: string | undefined;
  /** What a person calls the work that it starts: `"deployment"`, `"import"`. */
  readonly noun?: string | undefined;
  /** While it runs: `"Saving release 4.2.1"`. */
  readonly progress?: string | undefined;
  /** When it is done: `"Release 4.2.1 is live"`. */
  readonly done?: string | undefined;
  /** Whole titles by kind, for languages in which a phrase cannot be put into a sentence. */
  readonly titles?: { readonly [K in Kind]?: string | undefined } | undefined;
}

/**
 * What the person was doing, in the app's own words: every title names it.
 * A string is the `action` alone. Set it as `meta.operation` of a query or mutation.
 */
export type Operation<Kind extends string = string> = string | OperationWords<Kind>;

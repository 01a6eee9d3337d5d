/** A reply as somebody typed it, and who is to read it. */
export interface Draft {
  readonly status: string;
  /** One `Name: value` a line. */
  readonly headers: string;
  readonly body: string;
  readonly method: string;
  /** Key of one of the readers. */
  readonly reader: string;
  /** Id of the starting point that it still is, word for word; `undefined`: it was edited. */
  readonly from?: string | undefined;
}

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

export const emptyDraft: Draft = { status: "", headers: "", body: "", method: "GET", reader: "common" };

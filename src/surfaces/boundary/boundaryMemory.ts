import type { FocusMemory } from "../focus/focus.ts";

/** What a boundary keeps between its children and their fallback, without rendering again for it. */
export interface BoundaryMemory extends FocusMemory {
  /** The turn in which it came to the page. */
  readonly born: number;
  /** The reset that is under way leaves queries as they are. */
  rendersOnly?: boolean;
  /** It has been reset: when its fallback leaves, the children are back. */
  isReset?: boolean;
  /** The failure at hand was shown by an earlier boundary: nobody is told of it again. */
  isRepeat?: boolean;
}

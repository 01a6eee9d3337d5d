/** The line icons that the package draws, in `mark.css`. */
export type GlyphName =
  | "retry"
  | "copy"
  | "external"
  | "close"
  | "chevron-down"
  | "forward"
  | "check"
  | "pause"
  | "plus"
  | "file";

/** A line icon in the colour of the words around it. Silent: those words, or the control's name, speak. */
export function Glyph({ name }: { name: GlyphName }) {
  return <span aria-hidden="true" data-fl="glyph" data-name={name} />;
}

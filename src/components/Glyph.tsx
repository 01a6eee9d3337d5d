/** Lines on a 16 grid. */
const lines = {
  retry: "M13 8a5 5 0 1 1-1.4-3.5L13 6m0-3.3V6H9.7",
  copy: "M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5",
  external: "M7 3.5H5A1.5 1.5 0 0 0 3.5 5v6A1.5 1.5 0 0 0 5 12.5h6a1.5 1.5 0 0 0 1.5-1.5V9m-3-6.5h4v4m-.2-3.8L7.5 8.5",
  close: "m4 4 8 8m0-8-8 8",
  "chevron-down": "m4 6 4 4 4-4",
  forward: "m6 4 4 4-4 4",
  check: "m3 8.5 3.5 3.5L13 5",
  pause: "M6 4v8m4-8v8",
  plus: "M8 3v10M3 8h10",
  file: "M9 2.5H5A1.5 1.5 0 0 0 3.5 4v8A1.5 1.5 0 0 0 5 13.5h6a1.5 1.5 0 0 0 1.5-1.5V6zV6h3.5",
};

export type GlyphName = keyof typeof lines;

/** A line icon in the colour of the text around it. Silent: the words beside it, or the control's name, speak. */
export function Glyph({ name }: { name: GlyphName }) {
  const isDirected = name === "external" || name === "forward";
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" data-fl="glyph" data-mirror={isDirected ? "" : undefined}>
      <path d={lines[name]} />
    </svg>
  );
}

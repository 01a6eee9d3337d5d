import { Glyph } from "../Glyph.tsx";

export interface ChipsProps {
  /** What the chips are, for those who listen. */
  label: string;
  chips: readonly string[];
  /** They are lacking, not on offer. */
  isMissing?: boolean | undefined;
}

/** A few short names, such as scopes or kinds of file. */
export function Chips({ label, chips, isMissing }: ChipsProps) {
  return (
    chips.length > 0 && (
      <ul role="list" aria-label={label} data-fl="chips">
        {[...new Set(chips)].map((chip) => (
          <li key={chip} data-fl="chip" data-state={isMissing ? "missing" : undefined}>
            <Glyph name={isMissing ? "plus" : "file"} />
            <bdi dir="ltr">{chip}</bdi>
          </li>
        ))}
      </ul>
    )
  );
}

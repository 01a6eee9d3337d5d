import type { ReactNode } from "react";
import type { Layout } from "../../src/components/viewProps.ts";
import "./kit.css";

/**
 * For sheets: several states side by side, some with one title, which no real page would hold.
 * Spread it into a story's `parameters`.
 */
export const sheetParameters = { a11y: { options: { rules: { "landmark-unique": { enabled: false } } } } };

/** Specimens side by side. */
export function Sheet({ children, columns }: { children: ReactNode; columns?: "one" }) {
  return (
    <div data-kit="sheet" data-columns={columns}>
      {children}
    </div>
  );
}

interface SpecimenProps {
  caption: ReactNode;
  /** Takes the whole line. */
  isWide?: boolean;
  /** Inside a host's card. */
  isCarded?: boolean;
  /** As narrow as what floats. */
  isNarrow?: boolean;
  children: ReactNode;
}

export function Specimen({ caption, isWide, isCarded, isNarrow, children }: SpecimenProps) {
  return (
    <figure data-kit="specimen" data-wide={isWide ? "" : undefined} data-narrow={isNarrow ? "" : undefined}>
      <figcaption>{caption}</figcaption>
      <div data-kit={isCarded ? "card" : undefined}>{children}</div>
    </figure>
  );
}

const captions: { readonly [K in Layout]: string } = {
  inline: "Inline: bare, inside a card of the host",
  section: "Section: in place of a part of the page",
  banner: "Banner: across the page, over what it is about",
  strip: "Strip: one line, over data that stays",
  toast: "Toast: floats in the corner",
  page: "Page: in place of the whole page",
};

const everyLayout: readonly Layout[] = ["section", "inline", "banner", "strip", "toast", "page"];

interface SizesProps {
  /** Left out: all six. */
  layouts?: readonly Layout[];
  children: (layout: Layout) => ReactNode;
}

/** One state in each size that it is made for. */
export function Sizes({ layouts = everyLayout, children }: SizesProps) {
  return (
    <Sheet>
      {layouts.map((layout) => (
        <Specimen
          key={layout}
          caption={captions[layout]}
          isWide={layout === "banner" || layout === "page" || layout === "strip"}
          isCarded={layout === "inline" || layout === "page"}
          isNarrow={layout === "toast"}
        >
          {children(layout)}
        </Specimen>
      ))}
    </Sheet>
  );
}

import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { Badge } from "../../src/components/Badge.tsx";
import { Button } from "../../src/components/Button.tsx";
import { Glyph, type GlyphName } from "../../src/components/Glyph.tsx";
import { Mark } from "../../src/components/Mark.tsx";
import { StatePanel } from "../../src/components/StatePanel.tsx";
import type { Layout } from "../../src/components/viewProps.ts";
import type { Tone } from "../../src/outcome/failures.ts";
import { Sheet, Specimen, sheetParameters } from "../kit/Sheet.tsx";

const meta = preview.meta({
  title: "Foundations/Tones, marks and type",
  parameters: {
    ...sheetParameters,
    docs: {
      description: { component: "A tone names who moves next. Each has its own silhouette, so it holds in grey." },
    },
  },
});

const tones: readonly (readonly [tone: Tone, moves: string, uses: string])[] = [
  ["wait", "The clock moves next", "Too many requests, work under way"],
  ["info", "You move next", "Sign in, ask for approval"],
  ["locked", "A rule or its owner moves next", "A freeze, missing access"],
  ["warning", "You move next, after a look", "Conflict, unknown end, old data"],
  ["critical", "We move next, or you in a form", "Our fault, fields to mend"],
  ["success", "Nobody has to move", "Done, back online"],
  ["neutral", "Nobody here moves", "Not found, down, offline"],
];

export const Tones = meta.story({
  render: () => (
    <Sheet>
      {tones.map(([tone, moves, uses]) => (
        <Specimen
          key={tone}
          caption={
            <span data-kit="swatches" data-tone={tone} aria-hidden="true">
              {["surface", "rule", "mid", "accent"].map((part) => (
                <i key={part} style={{ background: `var(--fl-${part})` }} />
              ))}
            </span>
          }
        >
          <StatePanel
            tone={tone}
            title={`${tone.charAt(0).toUpperCase()}${tone.slice(1)}: ${moves}`}
            body={<p>{uses}</p>}
          />
        </Specimen>
      ))}
    </Sheet>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("region")).toHaveLength(tones.length);
  },
});

export const Marks = meta.story({
  render: () => (
    <div data-kit="row">
      {tones.map(([tone]) => (
        <figure key={tone}>
          <span>
            {([14, 16, 20, 28] as const).map((size) => (
              <Mark key={size} tone={tone} size={size} />
            ))}
          </span>
          <figcaption>{tone}</figcaption>
        </figure>
      ))}
    </div>
  ),
});

const glyphs: readonly GlyphName[] = [
  "retry",
  "copy",
  "external",
  "close",
  "chevron-down",
  "forward",
  "check",
  "pause",
  "plus",
  "file",
];

/** Lines on a 16 grid. Only "external" and "forward" mirror in right-to-left. */
export const Glyphs = meta.story({
  render: () => (
    <div data-kit="row">
      {glyphs.map((name) => (
        <figure key={name}>
          <Glyph name={name} />
          <figcaption>{name}</figcaption>
        </figure>
      ))}
    </div>
  ),
});

export const Badges = meta.story({
  render: () => (
    <div data-kit="row">
      {tones.map(([tone]) => (
        <Badge key={tone} tone={tone}>
          {tone}
        </Badge>
      ))}
    </div>
  ),
});

/** Ink, not tone: five tones on a page must not become five button colours. */
export const Buttons = meta.story({
  render: () => (
    <div data-kit="row">
      <Button variant="solid">Solid</Button>
      <Button variant="outline">Outline</Button>
      <Button variant="plain">Plain</Button>
      <Button variant="solid" isBusy>
        Busy
      </Button>
      <Button variant="outline" isHeld>
        Held
      </Button>
      <Button variant="icon" glyph="copy" aria-label="Copy" />
    </div>
  ),
});

const roles: readonly (readonly [layout: Layout, role: string])[] = [
  ["page", "Page title, 28 on 34. Body 16 on 24"],
  ["banner", "Banner title, 20 on 26. Body 14 on 20"],
  ["section", "Section title, 16 on 22. Body 14 on 20"],
  ["toast", "Toast and inline title, 15 on 20"],
  ["strip", "Strip title, 14 on 20"],
];

/** The host's system font, 400 and 600. */
export const Type = meta.story({
  render: () => (
    <Sheet columns="one">
      {roles.map(([layout, role]) => (
        <Specimen key={layout} caption={layout} isNarrow={layout === "toast"}>
          <StatePanel tone="neutral" layout={layout} title={role} body={<p>The sentence is the hero.</p>} />
        </Specimen>
      ))}
    </Sheet>
  ),
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../src/styles/colours.css", import.meta.url), "utf8");
const tones = ["wait", "info", "locked", "warning", "critical", "success", "neutral"];

/** The hex value of a token in one scheme. */
function token(name: string, scheme: "light" | "dark"): string {
  const [, light, dark] = new RegExp(`--fl-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? [];
  const value = scheme === "light" ? light : dark;
  if (value === undefined) throw new Error(`colours.css has no pair for --fl-${name}`);
  return value;
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it("measures black on white as 21 to 1", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
});

it("gives browsers that know no pairs the light one of each", () => {
  const pairs = [...css.matchAll(/(--fl-[\w-]+):([^;]*light-dark[^;]*);/g)].slice(0, -1);
  expect(pairs.length).toBeGreaterThanOrEqual(40);
  const lights = css.slice(0, css.indexOf("@supports")).replaceAll(/\s+/g, " ");
  for (const [, name, value = ""] of pairs) {
    const light = value.replaceAll(/light-dark\(((?:\([^)]*\)|[^,(])*),(?:\([^)]*\)|[^()])*\)/g, "$1");
    expect(lights).toContain(`${name}:${light.replaceAll(/\s+/g, " ")};`);
  }
});

describe.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
  const of = (name: string) => token(name, scheme);

  describe.each(tones)("the tone %s", (tone) => {
    it.each([
      ["ink", "surface", 14.6],
      ["ink-2", "surface", 8],
      ["ink-3", "surface", 5.4],
    ])("carries %s on its %s", (ink, surface, least) => {
      expect(contrast(of(ink), of(`${tone}-${surface}`))).toBeGreaterThanOrEqual(least);
    });

    it("keeps accent and text on a filled band readable", () => {
      expect(contrast(of(`${tone}-accent`), of(`${tone}-surface`))).toBeGreaterThanOrEqual(5.6);
    });

    it("keeps the middle value apart from its surface, as a control's edge must be", () => {
      expect(contrast(of(`${tone}-mid`), of(`${tone}-surface`))).toBeGreaterThanOrEqual(3.3);
    });

    it("keeps what is left of the ring apart from what is gone", () => {
      expect(contrast(of(`${tone}-accent`), of(`${tone}-rule`))).toBeGreaterThanOrEqual(4.1);
    });

    it("shows the edge of a button and the focus on it", () => {
      expect(contrast(of("control-rule"), of(`${tone}-surface`))).toBeGreaterThanOrEqual(3);
      expect(contrast(of("focus"), of(`${tone}-surface`))).toBeGreaterThanOrEqual(3);
    });
  });

  it.each(["paper", "raised"])("carries all three inks and a button's edge on %s", (ground) => {
    expect(contrast(of("ink"), of(ground))).toBeGreaterThanOrEqual(14);
    expect(contrast(of("ink-2"), of(ground))).toBeGreaterThanOrEqual(8);
    expect(contrast(of("ink-3"), of(ground))).toBeGreaterThanOrEqual(5.4);
    expect(contrast(of("control-rule"), of(ground))).toBeGreaterThanOrEqual(3);
  });

  it("carries a solid button's words", () => {
    expect(contrast(of("button-ink"), of("button"))).toBeGreaterThanOrEqual(12);
  });
});

import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { Button } from "../../src/components/Button.tsx";
import { Ring } from "../../src/components/pieces/Ring.tsx";
import "../../src/styles.css";

/** Chromium measures a corner by two chords, so its lengths are a little short. */
const MEASURING_ERROR = 1;

/** The drawn outline and its dash, in px. */
async function drawn(secondsLeft: number, label: string, dir = "ltr") {
  const { container } = await render(
    <div dir={dir} data-tone="wait">
      <Button isHeld ring={<Ring secondsLeft={secondsLeft} totalSeconds={60} />}>
        {label}
      </Button>
    </div>,
  );
  const outline = container.querySelectorAll("rect")[1] as SVGRectElement;
  const style = getComputedStyle(outline);
  const [dash = 0, gap = 0] = style.strokeDasharray.split(",").map(Number.parseFloat);
  const offset = Number.parseFloat(style.strokeDashoffset);
  const length = outline.getTotalLength();
  // Where on the outline the dash ends, once round.
  const end = outline.getPointAtLength((((dash - offset) % length) + length) % length);
  const { width, height } = outline.getBBox();
  return { dash, gap, length, end, width, height };
}

it.each(["Retry now", "Wait a little longer, then retry", "Go"])("is as long as the outline of “%s”", async (label) => {
  const { dash, gap, length } = await drawn(42, label);
  expect(Math.abs(dash + gap - length)).toBeLessThan(MEASURING_ERROR);
  expect(dash / length).toBeCloseTo(42 / 60, 2);
});

it.each(["ltr", "rtl"])("ends at twelve and empties clockwise in %s", async (dir) => {
  const { end, width } = await drawn(15, "Retry now", dir);
  expect(Math.abs(end.x - (width / 2 + 1))).toBeLessThan(MEASURING_ERROR);
  expect(end.y).toBeCloseTo(1, 0);
});

it("is a whole outline at the start and none at the end", async () => {
  const full = await drawn(60, "Retry now");
  expect(full.gap).toBeCloseTo(0, 1);
  const empty = await drawn(0, "Retry now");
  expect(empty.dash).toBeCloseTo(0, 1);
});

it("draws no wider than its button, and the button as tall as its neighbours", async () => {
  const { width, height } = await drawn(42, "Retry now");
  expect(height).toBeCloseTo(30, 0);
  expect(width).toBeGreaterThan(60);
});

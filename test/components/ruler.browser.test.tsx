import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { Ruler } from "../../src/components/pieces/Ruler.tsx";
import "../../src/styles.css";

/** Half the diagonal of the head, a square of 8 px on its corner. */
const headPx = 8 * Math.SQRT1_2;

it.each([320, 600, 1100])(
  "the head of now stays below the labels, also just before and after a midnight (%i px)",
  async (width) => {
    await page.viewport(width, 600);
    for (const now of ["2025-10-26T22:40:00Z", "2025-10-26T23:20:00Z", "2025-10-27T06:50:00Z"]) {
      const { container, unmount } = await render(
        <FaultlineProvider locale="en-GB">
          <Ruler
            startsAt={Date.parse("2025-10-25T22:00:00Z")}
            endsAt={Date.parse("2025-10-28T07:00:00Z")}
            now={Date.parse(now)}
            viewerZone="Europe/Berlin"
            setterZone="America/Los_Angeles"
          />
        </FaultlineProvider>,
      );
      const boxes = (of: string) => [...container.querySelectorAll(of)].map((one) => one.getBoundingClientRect());
      const labels = boxes('[data-scale="viewer"] [data-fl="ruler-tick"][data-kind="day"] span').filter(
        ({ width }) => width > 0,
      );
      const [mark] = boxes('[data-fl="ruler-now"]');
      expect(labels.length).toBeGreaterThan(0);
      expect(Math.max(...labels.map(({ bottom }) => bottom))).toBeLessThanOrEqual(
        (mark as DOMRect).top - headPx + 0.01,
      );
      await unmount();
    }
  },
);

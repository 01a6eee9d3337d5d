import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { Badge } from "../../src/components/Badge.tsx";
import { Button } from "../../src/components/Button.tsx";
import { Mark } from "../../src/components/Mark.tsx";
import { Lanes } from "../../src/components/pieces/Lanes.tsx";
import { Overrun } from "../../src/components/pieces/Overrun.tsx";
import { Pips } from "../../src/components/pieces/Pips.tsx";
import { Ring } from "../../src/components/pieces/Ring.tsx";
import { Ruler } from "../../src/components/pieces/Ruler.tsx";
import { Seats } from "../../src/components/pieces/Seats.tsx";
import { StepLine } from "../../src/components/pieces/StepLine.tsx";
import { Sheet, Specimen } from "../kit/Sheet.tsx";

const meta = preview.meta({
  title: "Foundations/Signature pieces",
  parameters: {
    docs: {
      description: {
        component:
          "Six drawings that belong to one state each. They never stand alone: the words beside them say the same. Dashed means *not yet*, dotted *not known*.",
      },
    },
  },
});

const hourMs = 3_600_000;
const now = Date.UTC(2025, 9, 28, 9, 42);

/** The outline of the waiting button is the clock. It empties clockwise from twelve, also in right-to-left. */
export const RingPiece = meta.story({
  name: "Ring",
  render: () => (
    <div data-kit="row" data-tone="wait">
      {[60, 42, 21, 7].map((seconds) => (
        <figure key={seconds}>
          <Button variant="outline" isHeld ring={<Ring secondsLeft={seconds} totalSeconds={60} />}>
            Retry now
          </Button>
          <figcaption>{seconds} s left</figcaption>
        </figure>
      ))}
      <figure>
        <Button variant="solid">Retry now</Button>
        <figcaption>Ready</figcaption>
      </figure>
    </div>
  ),
  play: async ({ canvas }) => {
    // Five buttons, one name: the ring changes nothing for those who listen.
    await expect(canvas.getAllByRole("button", { name: "Retry now" })).toHaveLength(5);
  },
});

/** A window in time: your zone above, the setter's below, now between what is past and what is held. */
export const RulerPiece = meta.story({
  name: "Ruler",
  render: () => (
    <div data-tone="locked">
      <Sheet columns="one">
        <Specimen caption="Two zones; the clocks change inside the window">
          <Ruler
            startsAt={Date.UTC(2025, 9, 25, 22)}
            endsAt={Date.UTC(2025, 9, 28, 7)}
            now={Date.UTC(2025, 9, 27, 9, 44)}
            viewerZone="Europe/Berlin"
            setterZone="America/Los_Angeles"
            left="21 h 16 min left"
          />
        </Specimen>
        <Specimen caption="End not known: dotted">
          <Ruler startsAt={now - 20 * hourMs} now={now} viewerZone="Europe/Berlin" />
        </Specimen>
        <Specimen caption="Slim, for a section">
          <Ruler
            startsAt={now - 20 * hourMs}
            endsAt={now + 12 * hourMs}
            now={now}
            viewerZone="Europe/Berlin"
            size="slim"
          />
        </Specimen>
      </Sheet>
    </div>
  ),
});

/** One seat for each approval, filled by people. */
export const SeatsPiece = meta.story({
  name: "Seats",
  render: () => {
    const shared = {
      open: "Open seat",
      roles: "team-lead or manager",
      approved: "Approved",
      seal: <Mark tone="success" size={14} />,
    };
    const ana = { name: "Ana Ruiz", role: "team-lead" };
    return (
      <div data-tone="info">
        <Sheet>
          <Specimen caption="None of two">
            <Seats {...shared} required={2} taken={0} />
          </Specimen>
          <Specimen caption="One of two, by name">
            <Seats {...shared} required={2} taken={1} approvers={[ana]} details={({ role }) => role} />
          </Specimen>
          <Specimen caption="One of two, unnamed">
            <Seats {...shared} required={2} taken={1} />
          </Specimen>
        </Sheet>
      </div>
    );
  },
});

const lines = [
  ["Step 4 of 5", "wait", { state: "running", share: 0.65, steps: 5 }],
  ["Share not known", "wait", { state: "running" }],
  ["Paused", "neutral", { state: "paused", share: 0.42, steps: 5 }],
  ["Lost sight: dotted from the last sighting", "warning", { state: "lost", share: 0.48, steps: 5 }],
  ["Failed: it slips at the exact break", "critical", { state: "failed", share: 0.65, steps: 5 }],
  ["Done", "success", { state: "done", share: 1, steps: 5 }],
] as const;

/** Known is solid, unknown is dotted, a failed line slips out of line. */
export const Line = meta.story({
  render: () => (
    <Sheet>
      {lines.map(([caption, tone, facts]) => (
        <Specimen key={caption} caption={caption}>
          <div data-tone={tone}>
            <StepLine {...facts} label={caption} />
          </div>
        </Specimen>
      ))}
    </Sheet>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("progressbar")).toHaveLength(lines.length);
  },
});

/** What is in the way is solid, yours is dashed. */
export const LanesPiece = meta.story({
  name: "Lanes",
  render: () => (
    <div data-tone="warning">
      <Lanes
        lanes={[
          {
            label: "In the way",
            title: "checkout-web 8.9.0",
            meta: "Started 10:30, 12 min ago",
            badge: <Badge tone="wait">In progress</Badge>,
          },
          { label: "Yours, next", title: "payments-api 4.2.1", isWaiting: true },
        ]}
      />
    </div>
  ),
});

/** A size against its limit: an ink tick, and only the excess is strong. */
export const OverrunPiece = meta.story({
  name: "Overrun",
  render: () => (
    <Sheet>
      {[128, 101, 400].map((size) => (
        <Specimen key={size} caption={`${size} MB, the limit is 100 MB`}>
          <div data-tone="critical">
            <Overrun size={size} limit={100} />
          </div>
        </Specimen>
      ))}
    </Sheet>
  ),
});

/** Attempts, those begun filled. */
export const PipsPiece = meta.story({
  name: "Pips",
  render: () => (
    <div data-kit="row" data-tone="wait">
      {[1, 2, 3, 4].map((used) => (
        <figure key={used}>
          <Pips used={used} total={4} />
          <figcaption>{used} of 4</figcaption>
        </figure>
      ))}
    </div>
  ),
});

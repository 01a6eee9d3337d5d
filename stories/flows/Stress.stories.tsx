import { toast } from "react-hot-toast";
import { expect, spyOn, userEvent, waitFor, within } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { dismissToast, toasterId } from "../../src/surfaces/toast/hot/toasts.ts";
import { expectShownOnce } from "../../src/testing/expectShownOnce.ts";
import { openGates } from "../../src/testing/openGates.ts";
import { asks } from "./stress/asks.ts";
import { Board, board } from "./stress/Board.tsx";
import { countSeen, listen } from "./stress/count.ts";
import { answers, weather } from "./stress/weather.ts";
import { writes } from "./stress/writes.ts";

const patient = { timeout: 60_000 };

let loud: { readonly mock: { readonly calls: readonly unknown[][] }; mockRestore(): unknown };

const meta = preview.meta({
  title: "Flows/Everything at once",
  tags: ["!autodocs"],
  parameters: { now: "today" },
  beforeEach({ msw }) {
    openGates();
    weather.isBroken = false;
    msw.use(...answers());
    // The app has forgotten about some on purpose, and a developer is told of each.
    loud = spyOn(console, "error").mockImplementation(() => {});
    return () => {
      loud.mockRestore();
      dismissToast();
      toast.remove(undefined, toasterId);
      openGates();
    };
  },
});

/**
 * Sixty reads of seven services and twenty writes fail within a moment: over limits, down, cut off, signed out,
 * forbidden, frozen, wrong. Each is shown once.
 */
export const EightyFailures = meta.story({
  render: () => <Board />,
  play: async ({ canvas, canvasElement }) => {
    const page = canvasElement.ownerDocument.body;
    const withData = asks.filter(({ way }) => way === "stale").flatMap((ask) => (ask.isTwice ? [ask, ask] : ask));
    await waitFor(() => expect(canvas.getAllByText(/^\d+$/)).toHaveLength(withData.length), patient);
    const voice = listen(page);
    await userEvent.click(canvas.getByRole("button", { name: "Let everything fail" }));

    await waitFor(() => expect(expectShownOnce({ client: board.client }).shown).toBe(80), patient);
    await userEvent.click(within(page).getByRole("button", { name: /^Show \d+ more$/ }));
    await waitFor(async () => {
      const { bySurface } = expectShownOnce({ client: board.client });
      await expect(Object.values(bySurface).reduce((total, count) => total + count, 0)).toBe(80);
      const { alone, grouped, toasted, forms } = countSeen(page);
      await expect(alone + grouped + toasted + forms).toBe(80);
      await expect(grouped).toBe(bySurface.group);
    }, patient);
    await expect(asks.length + writes.length).toBe(80);
    const seen = countSeen(page);
    const titles = [...seen.titles, ...seen.toasts];
    await expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted());

    // What was on the screen before is there still.
    await expect(canvas.getAllByText(/^\d+$/).length).toBeGreaterThanOrEqual(withData.length);

    // The first notice came without the name of its service: there was no other yet.
    const withoutService = (text: string) => text.replace(/^[\w.-]+: /, "");
    const isWait = (text: string) => text.includes("You can try again in");
    const waits = seen.causes.filter((title) => /\d/.test(title));
    const causes = seen.causes.filter((title) => !waits.includes(title)).map(withoutService);
    const heard = () => voice.said.map(withoutService);
    // All of it is said a moment after it is shown, and what was folded away in the toaster when it comes out.
    await waitFor(async () => {
      await expect(voice.said).toEqual(expect.arrayContaining(titles));
      await expect(heard()).toEqual(expect.arrayContaining(causes));
      await expect(voice.said.filter(isWait).length).toBeGreaterThanOrEqual(waits.length);
    }, patient);
    // A notice is said once, in the words that it came with; what its clock shows by now is another text.
    await expect(voice.said.filter(isWait)).toHaveLength(waits.length);
    for (const title of seen.titles) await expect(voice.said.filter((text) => text === title)).toHaveLength(1);
    for (const cause of causes) {
      const isIt = (text: string) => text === cause;
      await expect(heard().filter(isIt).length).toBeLessThanOrEqual(causes.filter(isIt).length);
    }
    // Of each failure that the app gave no place a developer has heard.
    const forgotten = [
      ...asks.filter(({ way }) => way === "nowhere"),
      ...writes.filter(({ place }) => place === "nowhere"),
    ];
    const told = () => loud.mock.calls.filter(([text]) => String(text).includes("nothing on the page shows it"));
    await waitFor(() => expect(told().length).toBeGreaterThanOrEqual(forgotten.length), patient);
    await expect(told()).toHaveLength(forgotten.length);
    voice.stop();
  },
});

/** Two services fail and come back: each has one notice, and one word of its end. */
export const BackAgain = meta.story({
  render: () => <Board only={["Orders", "Reports"]} isReadOnly />,
  play: async ({ canvas, canvasElement }) => {
    const page = canvasElement.ownerDocument.body;
    const reads = asks.filter(({ service }) => service === "Orders" || service === "Reports");
    const withData = reads.filter(({ way }) => way === "stale");
    await waitFor(() => expect(canvas.getAllByText(/^\d+$/)).toHaveLength(withData.length), patient);
    await userEvent.click(canvas.getByRole("button", { name: "Let everything fail" }));
    await waitFor(() => expect(expectShownOnce({ client: board.client }).bySurface.group).toBe(reads.length), patient);

    const voice = listen(page);
    weather.isBroken = false;
    for (const again of canvas.getAllByRole("button", { name: "Try again" })) await userEvent.click(again);
    await waitFor(() => expect(canvas.getAllByText(/^\d+$/)).toHaveLength(reads.length), patient);
    await waitFor(() => expect(expectShownOnce({ client: board.client }).shown).toBe(0), patient);
    await waitFor(() => expect(canvas.getAllByRole("heading", { name: /back$/ })).toHaveLength(2), patient);
    await waitFor(() => expect(voice.said.filter((text) => text.endsWith("back"))).toHaveLength(2), patient);
    await expect(countSeen(page)).toMatchObject({ alone: 0, grouped: 0, toasted: 0, forms: 0 });
    voice.stop();
  },
});

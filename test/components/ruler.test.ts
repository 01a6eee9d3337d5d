import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RulerInput, rulerOf } from "../../src/components/pieces/rulerOf.ts";
import { clockChanges, instantOf, offsetAt, printable } from "../../src/components/pieces/rulerZones.ts";

const at = (iso: string) => Date.parse(iso);
const hours = 3_600_000;

/** The window that the documents print, seen from Berlin, where the clocks go back inside it. */
const sample: RulerInput = {
  startsAt: at("2025-10-25T15:00:00-07:00"),
  endsAt: at("2025-10-28T00:00:00-07:00"),
  now: at("2025-10-27T10:44:00+01:00"),
  viewerZone: "Europe/Berlin",
  setterZone: "-07:00",
};

const lay = (input: Partial<RulerInput> = {}) => {
  const ruler = rulerOf({ ...sample, ...input });
  if (!ruler) throw new Error("the ruler was expected to be drawn");
  return ruler;
};
const marks = (ticks: readonly { at: number; kind: string }[] | undefined) =>
  ticks?.map((tick) => `${tick.kind} ${new Date(tick.at).toISOString().slice(0, 16)}`);

describe("a ruler over the documented window", () => {
  const ruler = lay();

  it("is 57 hours long", () => expect((ruler.to - ruler.from) / hours).toBe(57));

  it("marks each midnight of the viewer and the change of the clocks", () => {
    expect(marks(ruler.viewer)).toEqual([
      "day 2025-10-25T22:00",
      "change 2025-10-26T01:00",
      "day 2025-10-26T23:00",
      "day 2025-10-27T23:00",
    ]);
    expect(ruler.viewer[1]?.byMs).toBe(-hours);
  });

  it("marks each midnight of the setter, who changes no clocks", () => {
    expect(marks(ruler.setter)).toEqual(["day 2025-10-26T07:00", "day 2025-10-27T07:00"]);
  });

  it("places now and the ticks by the time that passes, not by the clocks", () => {
    expect(ruler.now).toBeCloseTo((57 - 21 - 16 / 60) / 57, 6);
    expect(ruler.viewer[1]?.position).toBeCloseTo(3 / 57, 6);
    expect(ruler.phase).toBe("during");
  });

  it("gives each label the room up to the next mark or the end", () => {
    expect(ruler.viewer.map(({ room }) => Math.round(room * 57))).toEqual([3, 22, 24, 8]);
  });
});

describe("the second scale", () => {
  it("is left out when both zones agree all through the window", () => {
    expect(lay({ viewerZone: "America/Los_Angeles" }).setter).toBeUndefined();
    expect(lay({ setterZone: undefined }).setter).toBeUndefined();
  });

  it("stays when the zones agree at the start and no longer at the end", () => {
    const ruler = lay({ viewerZone: "Europe/Berlin", setterZone: "+02:00" });
    expect(offsetAt("Europe/Berlin", ruler.from)).toBe(2 * hours);
    expect(ruler.setter).toHaveLength(3);
  });

  it("has its midnights where an offset of half hours puts them", () => {
    expect(marks(lay({ setterZone: "+05:30" }).setter)).toEqual(["day 2025-10-26T18:30", "day 2025-10-27T18:30"]);
    expect(marks(lay({ setterZone: "+0545" }).setter)?.[0]).toBe("day 2025-10-26T18:15");
  });
});

describe("how many ticks a ruler has", () => {
  it("counts minutes in a window of minutes", () => {
    const ruler = lay({ startsAt: at("2025-03-03T09:58:00Z"), endsAt: at("2025-03-03T10:21:00Z") });
    expect(marks(ruler.viewer)).toEqual([
      "time 2025-03-03T10:00",
      "time 2025-03-03T10:05",
      "time 2025-03-03T10:10",
      "time 2025-03-03T10:15",
      "time 2025-03-03T10:20",
    ]);
  });

  it("names midnight by its day within a window of hours", () => {
    const ruler = lay({ startsAt: at("2025-03-03T20:00:00+01:00"), endsAt: at("2025-03-04T08:00:00+01:00") });
    expect(ruler.viewer.map(({ kind }) => kind)).toEqual(["time", "time", "day", "time", "time", "time"]);
  });

  it("keeps to whole hours of a zone that is half an hour off", () => {
    const ruler = lay({
      viewerZone: "Asia/Kolkata",
      startsAt: at("2025-03-03T04:00:00Z"),
      endsAt: at("2025-03-03T08:00:00Z"),
    });
    expect(marks(ruler.viewer)?.[0]).toBe("time 2025-03-03T04:30");
  });

  it("thins out to Mondays in a window of weeks", () => {
    const ruler = lay({ startsAt: at("2025-12-10T00:00:00Z"), endsAt: at("2026-01-12T00:00:00Z"), viewerZone: "UTC" });
    expect(ruler.viewer.map((tick) => new Date(tick.at).getUTCDay())).toEqual([1, 1, 1, 1]);
  });

  it("stays small, ordered and inside the band, whatever the window", () => {
    const zones = ["Europe/Berlin", "America/St_Johns", "Africa/Cairo", "Pacific/Apia", "+05:30", "-12:00", "UTC"];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: 1000, max: 1e12 }),
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        (startsAt, length, viewerZone, setterZone) => {
          const ruler = lay({ startsAt, endsAt: startsAt + length, viewerZone, setterZone });
          for (const scale of [ruler.viewer, ruler.setter ?? []]) {
            expect(scale.length).toBeLessThanOrEqual(10);
            for (const [index, tick] of scale.entries()) {
              expect(tick.position).toBeGreaterThan(scale[index - 1]?.position ?? -1e-9);
              expect(tick.position + tick.room).toBeLessThanOrEqual(1.000001);
            }
          }
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe("the edges of a ruler", () => {
  it("opens at the start when only the end is known, and counts from when it was seen", () => {
    const seenAt = at("2025-10-27T00:00:00Z");
    const ruler = lay({ startsAt: undefined, seenAt });
    expect(ruler).toMatchObject({ openStart: true, openEnd: false, phase: "during" });
    expect(ruler.known).toBeCloseTo(1 / 4, 6);
    expect(lay({ startsAt: undefined, seenAt, now: sample.now + hours }).from).toBe(ruler.from);
  });

  it("opens at the end when only the start is known, and claims nothing of what comes", () => {
    expect(lay({ endsAt: undefined })).toMatchObject({ openEnd: true, now: 0.75 });
  });

  it("is not drawn without either end, or with the ends in the wrong order", () => {
    expect(rulerOf({ ...sample, startsAt: undefined, endsAt: undefined })).toBeUndefined();
    expect(rulerOf({ ...sample, startsAt: sample.endsAt, endsAt: sample.startsAt })).toBeUndefined();
    expect(rulerOf({ ...sample, endsAt: Number.NaN })).toBeUndefined();
    expect(rulerOf({ ...sample, endsAt: 9e18 })).toBeUndefined();
  });

  it("holds now at the nearest edge outside the window", () => {
    expect(lay({ now: at("2025-10-01T00:00:00Z") })).toMatchObject({ phase: "before", now: 0 });
    expect(lay({ now: sample.endsAt as number })).toMatchObject({ phase: "after", now: 1 });
  });
});

describe("the clocks of a zone", () => {
  it("find the first instant of a day that has no midnight", () => {
    // Cairo's clocks went from 24:00 on 24 April 2025 straight to 01:00.
    const local = Date.UTC(2025, 3, 25);
    expect(new Date(instantOf("Africa/Cairo", local)).toISOString()).toBe("2025-04-24T22:00:00.000Z");
  });

  it("take the first of two midnights", () => {
    // Havana's clocks went from 01:00 on 2 November 2025 back to 00:00.
    const local = Date.UTC(2025, 10, 2);
    expect(new Date(instantOf("America/Havana", local)).toISOString()).toBe("2025-11-02T04:00:00.000Z");
  });

  it("find a change to the second, forward and of half an hour too", () => {
    const year: [number, number] = [at("2025-01-01T00:00:30.5Z"), at("2026-01-01T00:00:00Z")];
    expect(clockChanges("Europe/Berlin", ...year).map(({ byMs }) => byMs / hours)).toEqual([1, -1]);
    expect(clockChanges("Australia/Lord_Howe", ...year).map(({ byMs }) => byMs / hours)).toEqual([-0.5, 0.5]);
    const [forward] = clockChanges("Europe/Berlin", ...year);
    expect(Math.abs((forward?.at ?? 0) - at("2025-03-30T01:00:00Z"))).toBeLessThanOrEqual(1000);
    expect(clockChanges("-07:00", ...year)).toEqual([]);
  });

  it("are printed without the browser's help where only an offset is known", () => {
    const utc = Date.UTC(2025, 9, 28);
    expect(printable("-07:00", sample.endsAt as number)).toEqual({ at: utc, timeZone: "UTC" });
    expect(printable("Europe/Berlin", utc)).toEqual({ at: utc, timeZone: "Europe/Berlin" });
  });
});

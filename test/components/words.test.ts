import { describe, expect, it } from "vitest";
import { brief, digital, spoken } from "../../src/components/words/duration.ts";
import { fill, fillText, firstFillable } from "../../src/components/words/fill.ts";
import { instant } from "../../src/components/words/instant.ts";
import en from "../../src/locales/en.ts";

describe("a message", () => {
  it("takes values into its placeholders, numbers as the locale writes them", () => {
    expect(fillText("All {count} requests", { count: 1000 }, "en-GB")).toBe("All 1,000 requests");
  });

  it("leaves braces that nobody fills as they stand", () => {
    expect(fillText("{a} and {b}", { a: "{b}" }, "en")).toBe("{b} and {b}");
    expect(fillText("{toString}", {}, "en")).toBe("{toString}");
  });

  it("chooses its plural form by the locale's rules, not by one and many", () => {
    const message = { one: "{count} запрос", few: "{count} запроса", many: "{count} запросов", other: "?" };
    expect([1, 2, 5, 21].map((count) => fillText(message, { count }, "ru"))).toEqual([
      "1 запрос",
      "2 запроса",
      "5 запросов",
      "21 запрос",
    ]);
  });

  it("falls back to its last form where the locale has no other", () => {
    expect(fillText({ other: "{count} 件" }, { count: 1 }, "ja")).toBe("1 件");
  });

  it("keeps what is put into it whole, so that elements stay elements", () => {
    const node = { type: "time" };
    expect(fill("in {time}.", { time: node }, "en")).toEqual(["in ", node, "."]);
  });

  it("is the first one that can be filled, else the last", () => {
    const titles = ["Can't find {subject}", "Could not {action}", "Can't find this"];
    expect(firstFillable(titles, { action: "load" })).toBe("Could not {action}");
    expect(firstFillable(titles, {})).toBe("Can't find this");
  });
});

describe("a duration", () => {
  it("is printed as a clock shows it, counting up to the next second", () => {
    expect([42_000, 41_001, 0, -5, 725_000, 3_725_000].map((ms) => digital(ms, "en"))).toEqual([
      "0:42",
      "0:42",
      "0:00",
      "0:00",
      "12:05",
      "1:02:05",
    ]);
  });

  it("is printed in its two largest units", () => {
    expect(brief(76_560_000, "en", en)).toBe("21 h\u00a016 min");
    expect(brief(300_000, "en", en)).toBe("5 min");
    expect(brief(0, "en", en)).toBe("0 s");
  });

  it("is spoken in words", () => {
    expect(spoken(42_000, "en")).toBe("42 seconds");
    expect(spoken(60_000, "en")).toBe("1 minute");
    expect(spoken(76_560_000, "de")).toMatch(/21 Stunden.*16 Minuten/);
  });
});

describe("an instant", () => {
  const at = Date.UTC(2025, 9, 28, 7, 0, 5);

  it("is printed in the zone that is asked for, with its name on demand", () => {
    const timeZone = "Europe/Berlin";
    expect(instant(at, "en-GB", { timeZone })).toBe("08:00");
    expect(instant(at, "en-GB", { timeZone, style: "seconds" })).toBe("08:00:05");
    expect(instant(at, "en-GB", { timeZone, style: "moment" })).toBe("Tue 28 Oct, 08:00");
    expect(instant(at, "en-GB", { timeZone, showZone: true })).toBe("08:00 CET");
  });

  it("leaves the day out only when it is today's", () => {
    const options = { timeZone: "UTC", style: "near" } as const;
    expect(instant(at, "en-GB", { ...options, now: at - 3_600_000 })).toBe("07:00");
    expect(instant(at, "en-GB", { ...options, now: at - 86_400_000 })).toBe("Tue 28 Oct, 07:00");
  });

  it("is nothing when no calendar holds it", () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, 9e15].map((time) => instant(time, "en"))).toEqual(["", "", ""]);
  });
});

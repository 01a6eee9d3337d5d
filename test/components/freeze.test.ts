import { describe, expect, it } from "vitest";
import { freezePhase, opensAt } from "../../src/components/freezePhase.ts";
import type { FailureOf } from "../../src/outcome/failures.ts";

const at = (iso: string) => Date.parse(iso);
const locked = (over: Partial<FailureOf<"locked">> = {}): FailureOf<"locked"> => ({
  kind: "locked",
  status: 423,
  receivedAt: at("2025-10-27T09:44:00Z"),
  dialect: "versioner",
  ...over,
});
const endsAt = at("2025-10-28T00:00:00-07:00");

describe("a freeze", () => {
  it("lasts until the later of the window's end and the server's own word", () => {
    const retryAt = at("2025-10-28T00:00:00Z");
    const failure = locked({ window: { endsAt }, retryAt });
    expect(opensAt(failure)).toBe(endsAt);
    expect(freezePhase(failure, retryAt)).toBe("frozen");
    expect(freezePhase(failure, endsAt - 1)).toBe("frozen");
    expect(freezePhase(failure, endsAt)).toBe("lifted");
  });

  it("is closing while the server asks for more time than its window", () => {
    const failure = locked({ window: { endsAt }, retryAt: endsAt + 60_000 });
    expect(freezePhase(failure, endsAt)).toBe("closing");
    expect(freezePhase(failure, endsAt + 60_000)).toBe("lifted");
  });

  it("holds for good when no end is known", () => {
    expect(opensAt(locked({ window: { name: "friday_freeze" } }))).toBeUndefined();
    expect(freezePhase(locked(), Number.MAX_SAFE_INTEGER)).toBe("frozen");
  });
});

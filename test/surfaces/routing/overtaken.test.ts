import { expect, it } from "vitest";
import { fateOf, type Run, saysSameThing } from "../../../src/surfaces/routing/overtaken.ts";

interface Told {
  id?: number;
  mutationKey?: readonly string[];
  scope?: string;
  variables?: unknown;
  isWell?: boolean;
  sentAt?: number;
  failedAt?: number;
}

function runOf({ id = 0, mutationKey, scope, variables, isWell }: Told): Run {
  const status = isWell ? "success" : "error";
  return {
    mutationId: id,
    options: { mutationKey, scope: scope && { id: scope } },
    state: { variables, status },
  } as Run;
}

function fate(failed: Told, other: Told) {
  const [one, two] = [
    { id: 1, sentAt: 1, failedAt: 2, ...failed },
    { id: 2, sentAt: 3, ...other },
  ];
  const [a, b] = [runOf(one), runOf(two)];
  const sentAt = new WeakMap([
    [a, one.sentAt],
    [b, two.sentAt],
  ]);
  return fateOf(a, b, { sentAt, failedAt: new WeakMap([[a, one.failedAt]]) });
}

it.each([
  ["the same values, sent anew", "over", { variables: { a: 1 } }, { variables: { a: 1 }, isWell: false }],
  ["nothing, pressed again after the failure", "over", {}, { isWell: false }],
  ["nothing, pressed twice before it failed", "stands", { sentAt: 1, failedAt: 4 }, { isWell: false }],
  [
    "the same row, and it went well",
    "over",
    { variables: { id: 7, a: 1 } },
    { variables: { id: 7, a: 2 }, isWell: true },
  ],
  [
    "the same row, and it failed",
    "stands",
    { variables: { id: 7, a: 1 } },
    { variables: { id: 7, a: 2 }, isWell: false },
  ],
  ["another row, and it went well", "stands", { variables: { id: 7 } }, { variables: { id: 8 }, isWell: true }],
  ["values that name no row, and it went well", "disarmed", { variables: "a" }, { variables: "b", isWell: true }],
  ["values that name no row, and it failed", "stands", { variables: "a" }, { variables: "b", isWell: false }],
  ["an older state, and it went well", "stands", { variables: "b", id: 3 }, { variables: "a", isWell: true }],
  [
    "the same scope, and it went well",
    "over",
    { scope: "s", variables: 1 },
    { scope: "s", variables: 2, isWell: true },
  ],
  [
    "another scope, and it went well",
    "stands",
    { scope: "s", variables: 1 },
    { scope: "t", variables: 2, isWell: true },
  ],
] as const)("a write that failed, of which the hook then sends %s: %s", (_, expected, failed, other) => {
  expect(fate(failed, other)).toBe(expected);
});

it.each([
  [false, { mutationKey: ["a"], scope: "s" }, { mutationKey: ["b"], scope: "s" }],
  [
    true,
    { mutationKey: ["a"], scope: "s", variables: { id: 1 } },
    { mutationKey: ["a"], scope: "s", variables: { id: 2 } },
  ],
  [false, { scope: "s", variables: { id: 1 } }, { variables: { id: 1 } }],
  [true, { variables: { id: 1 } }, { variables: { id: 1, a: 2 } }],
  [false, { variables: { id: 1 } }, { variables: { id: 2 } }],
  [undefined, { variables: { a: 1 } }, { variables: { a: 2 } }],
])("by key, then scope, then the variables' id two runs write one thing (%s): %j and %j", (isOne, one, other) => {
  expect(saysSameThing(runOf(one), runOf(other))).toBe(isOne);
  expect(saysSameThing(runOf(other), runOf(one))).toBe(isOne);
});

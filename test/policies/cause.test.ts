import { expect, it } from "vitest";
import { type Failure, type FailureKind, traits } from "../../src/outcome/failures.ts";
import { serviceOf, sharedCauseOf } from "../../src/policies/cause.ts";

const url = "https://api.example.com/releases";
const failure = (kind: FailureKind, more: Partial<Failure> = {}): Failure =>
  ({ kind, status: traits[kind].statuses[0] ?? 400, receivedAt: 0, dialect: "http", ...more }) as Failure;
const causeOf = (kind: FailureKind, more?: Partial<Failure>, from = url) => sharedCauseOf(failure(kind, more), from);

const shared = ["unauthenticated", "rate-limited", "unavailable", "bad-gateway", "gateway-timeout", "unreachable"];

it.each(Object.keys(traits) as FailureKind[])(
  "%s has a cause that others share only if it is about the way there",
  (kind) => {
    expect(causeOf(kind) !== undefined).toBe(shared.includes(kind));
  },
);

it("a service has one cause, whatever is read from it", () => {
  expect(causeOf("unavailable", {}, `${url}/1?page=2`)).toBe(causeOf("unavailable"));
});

it("two services have two causes, and so have two quotas of one and two APIs at one address", () => {
  const causes = [
    causeOf("rate-limited"),
    causeOf("rate-limited", {}, "https://billing.example.com/"),
    causeOf("rate-limited", { rateLimit: { partitionKey: "dGVhbS0x" } }),
    causeOf("rate-limited", { rateLimit: { partitionKey: "dGVhbS0y" } }),
    causeOf("rate-limited", { dialect: "versioner" }),
  ];
  expect(new Set(causes).size).toBe(causes.length);
});

it("a gateway in trouble is one cause, by whichever of its two answers", () => {
  expect(causeOf("gateway-timeout")).toBe(causeOf("bad-gateway"));
  expect(causeOf("unavailable")).not.toBe(causeOf("bad-gateway"));
});

it.each(["unauthenticated", "unreachable"] as const)(
  "%s is one cause for all services, which it names none of",
  (kind) => {
    const elsewhere = "https://billing.example.com/";
    expect(causeOf(kind, { dialect: "versioner" }, elsewhere)).toBe(causeOf(kind));
    expect(serviceOf(failure(kind), elsewhere)).toBeUndefined();
  },
);

it("the service is named by its address, where there is one and it can be read", () => {
  expect(serviceOf(failure("unavailable"), `${url}?a=b`)).toBe("api.example.com");
  expect(serviceOf(failure("unavailable"), "https://localhost:8080/")).toBe("localhost:8080");
  for (const none of [undefined, "/releases"]) {
    expect(serviceOf(failure("unavailable"), none)).toBeUndefined();
    expect(sharedCauseOf(failure("unavailable"), none)).toBe("unavailable http");
  }
  expect(serviceOf(failure("not-found"), url)).toBeUndefined();
});

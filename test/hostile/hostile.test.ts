import { describe, expect, it } from "vitest";
import { failureDetails } from "../../src/components/words/failureDetails.ts";
import { common } from "../../src/dialects/common/index.ts";
import { explainOutcome } from "../../src/dialects/explainOutcome.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { type Reply, readReply } from "../../src/http/readReply.ts";
import type { OutcomeEvent } from "../../src/observing/outcomeEvent.ts";
import { redact } from "../../src/observing/redact.ts";
import type { Conflict } from "../../src/outcome/failures.ts";
import { isFailure } from "../../src/outcome/outcome.ts";
import { setUp } from "../query/harness.tsx";
import { answer, caseOf, outcomeOf, readers } from "./hostileCase.ts";

const notForPeople = /\[object|undefined|NaN|\bnull\b/;

/** All that leaves a request: what the app gets, what is logged and what is copied. */
async function traceOf(id: string, dialects: (typeof readers)[number][1]) {
  const events: OutcomeEvent[] = [];
  const outcome = await outcomeOf(id, dialects, { onOutcome: (event) => events.push(event) });
  await Promise.resolve();
  if (!isFailure(outcome)) throw new Error(outcome.kind);
  const explanation = explainOutcome(await readReply(answer(id)(), { receivedAt: 0 }), dialects);
  return { outcome, events, copied: failureDetails(outcome), explanation };
}

describe.each(readers)("a hostile reply, to %s", (_, dialects) => {
  it("huge-field-list 1: is read entry by entry, each as often as in a short list, and is capped", async () => {
    const { errors } = caseOf("huge-field-list").body as { errors: object[] };
    const { outcome: told } = await traceOf("huge-field-list", common);
    expect(told).toMatchObject({ kind: "invalid", fields: { length: 1000 }, unlisted: errors.length - 1000 });
    const readsOf = (length: number) => {
      let reads = 0;
      const counted = errors.slice(0, length).map(
        (entry) =>
          new Proxy(entry, {
            get(target, name) {
              reads += 1;
              return Reflect.get(target, name);
            },
          }),
      );
      const body = { status: "error", message: "Please look again", errors: counted, data: { errors: counted } };
      const request = { method: "POST", url: "https://api.example.com/" };
      const reply: Reply = { status: 422, headers: new Headers(), body, url: request.url, receivedAt: 0, request };
      expect(readOutcome(reply, dialects)).toMatchObject({
        kind: "invalid",
        fields: { length: Math.min(length, 1000) },
      });
      return reads / length;
    };
    // Time is not asserted: what takes it is.
    expect(readsOf(2000)).toBeLessThanOrEqual(readsOf(20));
    expect(readsOf(2000)).toBeLessThan(60);
  });

  it("deep-nesting 1: runs out of no stack, in the reader, the explanation, the log or the copy, and is read to a depth", async () => {
    const { outcome, events, copied, explanation } = await traceOf("deep-nesting", dialects);
    expect(outcome).toMatchObject({ status: 422 });
    expect(events).toMatchObject([{ status: 422, details: { kind: outcome.kind } }]);
    expect(copied).toContain("status: 422");
    expect(explanation.tried.filter(({ result }) => result === "threw")).toEqual([]);
    const { body } = await readReply(answer("deep-nesting")());
    expect(JSON.stringify(redact(body))).toContain("[too deep]");
    if (dialects !== common) return;
    if (outcome.kind !== "invalid") throw new Error(outcome.kind);
    expect(outcome.fields.length).toBeGreaterThan(5);
    expect(outcome.fields.length).toBeLessThanOrEqual(25);
    for (const { path } of outcome.fields) expect(path.length).toBeLessThanOrEqual(25);
  });

  it("body-array-null 1: throws nowhere, and nothing of it is told in words of a program", async () => {
    const { outcome, events, copied } = await traceOf("body-array-null", dialects);
    expect(["bad-request", "invalid"]).toContain(outcome.kind);
    expect(outcome).toMatchObject({ status: 400 });
    expect(`${JSON.stringify(events)}${copied}${outcome.message ?? ""}`).not.toMatch(notForPeople);
    for (const { result } of explainOutcome(await readReply(answer("body-array-null")()), dialects).tried)
      expect(result).not.toBe("threw");
  });

  it("opaque-response 1: is no crash but no answer, whether it is hidden, an error or none at all", async () => {
    const opaque = (type: ResponseType) => () =>
      Object.defineProperties(new Response(null), {
        status: { value: 0 },
        ok: { value: false },
        type: { value: type },
      });
    for (const script of [
      answer("opaque-response"),
      opaque("opaque"),
      opaque("opaqueredirect"),
      new TypeError("Failed to fetch"),
    ]) {
      const { api } = setUp([script], { dialects });
      expect(await api.request("/orders")).toMatchObject({ kind: "unreachable", status: 0 });
    }
  });

  it("getter-body 1: may call its properties as those of every object are called", async () => {
    const { outcome, events, copied } = await traceOf("getter-body", dialects);
    expect(outcome).toMatchObject({ kind: "bad-request", ...(dialects === common && { message: "m" }) });
    expect(`${copied}${JSON.stringify(events)}`).not.toMatch(notForPeople);
    const { body } = await readReply(answer("getter-body")());
    expect(redact(body)).toEqual(caseOf("getter-body").body && JSON.parse(caseOf("getter-body").body as string));
    for (const status of [400, 404, 422, 500]) {
      const named = `{"message":"Please look again","errors":{"hasOwnProperty":["a b"],"name":["It is bad"]},"hasOwnProperty":1,"toString":2}`;
      const reply = await readReply(new Response(named, { status, headers: { "content-type": "application/json" } }));
      const { tried, outcome } = explainOutcome(reply, dialects);
      expect(tried.filter(({ result }) => result === "threw")).toEqual([]);
      expect(outcome.status).toBe(status);
    }
  });

  it("proto-pointer 1: writes to no prototype", async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const { outcome, events, copied, explanation } = await traceOf("proto-pointer", dialects);
    for (const found of [outcome, explanation.outcome, ...events.map(({ details }) => details)]) {
      const { fields = [] } = { ...found } as Partial<Conflict>;
      const keys = fields.flatMap(({ path }) => path);
      expect(keys.filter((key) => key === "polluted" || key in Object.prototype)).toEqual([]);
    }
    expect(copied).not.toContain("polluted");
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    if (dialects === common) expect(outcome).toMatchObject({ kind: "invalid", fields: [{ path: [], message: "boo" }] });
  });
});

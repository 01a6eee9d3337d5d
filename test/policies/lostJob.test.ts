import { expect, it } from "vitest";
import type { Failure } from "../../src/outcome/failures.ts";
import type { Job } from "../../src/outcome/job.ts";
import { readLook } from "../../src/policies/poll.ts";

const failure = (kind: string, status: number) => ({ kind, status, receivedAt: 0, dialect: "http" }) as Failure;

it("a job's page that is frozen (423) says nothing of the job, which is looked at again", () => {
  expect(readLook(failure("locked", 423), undefined, "expired").final).toBeUndefined();
});

it("a page that has gone for good (410) is an expired job, whatever a 404 means to the app", () => {
  expect(readLook(failure("not-found", 404), undefined, "succeeded").final).toBe("succeeded");
  expect(readLook(failure("gone", 410), undefined, "succeeded").final).toBe("expired");
});

it("a share that has come to its end, as 1 or as 100, is no sign that the job goes on", () => {
  const job: Job = { statusUrl: "https://a.example/1", state: "pending" };
  const finals = [1, 100, 0.99, 99].map((progress) => {
    const reply = { kind: "success", status: 200, data: { progress } } as const;
    return readLook(reply, job, "expired").final;
  });
  expect(finals).toEqual(["succeeded", "succeeded", undefined, undefined]);
});

import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

const said = "The thing is in use.";

describe("a code is known by what its name is made of", () => {
  it.each(
    [
      ["scimType", "errorKey", "ErrorKey", "error_name", "api_error_code", "reason_code", "result_code", "failureCode"],
      ["errno", "serviceErrorCode", "faultCode", "problem_type", "exceptionCode", "errorSlug", "vendor_error_key"],
    ].flat(),
  )("%s", async (name) => {
    expect(await read(409, { message: said, [name]: "IN_USE" })).toMatchObject({ message: said, code: "IN_USE" });
  });

  it.each(["zipCode", "country_code", "promo_code", "exit_code", "currencyCode", "apiKey", "productName", "barcode"])(
    "not %s",
    async (name) => {
      expect(await read(409, { message: said, [name]: "IN_USE" })).not.toHaveProperty("code");
    },
  );

  it("an id of dotted words is the name of a sort of errors", async () => {
    const outcome = await read(401, { message: said, id: "api.user.login", request_id: "x6ukq5" });
    expect(outcome).toMatchObject({ code: "api.user.login", requestId: "x6ukq5" });
  });

  it.each(["errors", "problems", "failures"])("with none above it is that of the first of the %s", async (name) => {
    const entry = { code: "ConcurrentModification", message: "Another version is there." };
    expect(await read(409, { message: said, [name]: [entry] })).toMatchObject({ message: said, code: entry.code });
    expect(await read(409, { error: { message: said, [name]: [entry] } })).toMatchObject({ code: entry.code });
  });

  it("the rule that one field broke is none, unless all is said in the same words", async () => {
    const entry = { field: "name", code: "taken", message: said };
    expect(await read(422, { message: "Please look again.", errors: [entry] })).not.toHaveProperty("code");
    expect(await read(422, { message: said, errors: [entry] })).toMatchObject({ code: "taken" });
  });
});

describe("words are known by what their name is made of", () => {
  it.each(
    [
      ["response_msg", "exception_message", "user_message", "userMessage", "displayMessage", "explanation"],
      ["friendlyMessage", "returnMsg", "publicMessage"],
    ].flat(),
  )("%s", async (name) => {
    expect(await read(409, { [name]: said })).toMatchObject({ kind: "conflict", message: said });
  });

  it.each(["debugMessage", "developer_message", "internalMsg"])("not %s", async (name) => {
    expect(await read(409, { [name]: said })).not.toHaveProperty("message");
  });

  it.each(["messages", "tppMessages", "problems"])("the first of the %s says it, with its code", async (name) => {
    const outcome = await read(401, { [name]: [{ category: "ERROR", code: "X_Y", text: said }] });
    expect(outcome).toMatchObject({ message: said, code: "X_Y" });
  });

  it("those of an OperationOutcome lie in its issue", async () => {
    const issue = [{ severity: "error", code: "not-found", diagnostics: said }];
    expect(await read(404, { resourceType: "OperationOutcome", issue })).toMatchObject({ message: said });
  });
});

describe("what a program said is not shown under any status", () => {
  it.each([
    "Code: 60. DB::Exception: Table default.visits does not exist.",
    "ERROR: duplicate key value violates unique constraint",
    "The update violates foreign key constraint",
  ])("%s", async (message) => {
    expect(await read(400, { message })).not.toHaveProperty("message");
    expect(await read(404, message, { "Content-Type": "text/plain" })).not.toHaveProperty("message");
  });

  it("nor is the status that a text begins with", async () => {
    const text = "404 Not Found\n\nThe resource could not be found.\n\n Image 7 is not here\n\n";
    expect(await read(404, text, { "Content-Type": "text/plain" })).toMatchObject({ message: "Image 7 is not here" });
  });
});

describe("a failed job never looks like a success", () => {
  const names = [
    ["error", "failure", "failureReason", "failure_reason", "failReason", "errorMessage", "error_message", "err_msg"],
    ["errorText", "failed_reason", "last_error", "message", "reason"],
  ].flat();
  it.each(names)("its reason is its %s", async (name) => {
    expect(await read(200, { id: "7a", status: "failed", [name]: said })).toMatchObject({
      message: said,
      job: { id: "7a", state: "failed", message: said },
    });
  });

  it("also beside what it worked on, and in what wraps it", async () => {
    const body = { id: "7a", status: "error", audio_url: "https://a.example/1.mp3", error_message: said };
    const job = { state: "failed", message: said };
    expect(await read(200, body)).toMatchObject({ message: said, job });
    expect(await read(200, { data: body })).toMatchObject({ message: said, job });
  });

  it("its code goes by any name of codes", async () => {
    const body = { id: "7a", status: "FAILED", failure: said, failureCode: "BAD_OUTPUT" };
    expect(await read(200, body)).toMatchObject({ code: "BAD_OUTPUT", message: said });
  });

  it("its error goes before its own words", async () => {
    const body = { id: "7a", status: "failed", message: "Weekly export", error: said };
    expect(await read(200, body)).toMatchObject({ message: said });
  });
});

describe("work is known by what names are made of", () => {
  it.each(["data_export_id", "bulkImportId", "renderJobId", "nightly_backup_id", "transcription_id"])(
    "an id called %s is that of work",
    async (name) => {
      const outcome = await read(200, { [name]: "x", state: "IN_PROGRESS", region: "eu" });
      expect(outcome).toMatchObject({ job: { id: "x", state: "running" } });
    },
  );

  it.each(["export", "bulk_import", "deployment", "videoRender", "backup"])("what %s wraps is work", async (name) => {
    expect(await read(200, { [name]: { id: "x", status: "in_process", format: "zip" } })).toMatchObject({
      job: { id: "x", state: "running" },
    });
  });

  it("a result that counts is work, and the request's id stands beside it", async () => {
    const body = { result: { percentComplete: 40, status: "inProgress" }, meta: { requestId: "b1b7" } };
    expect(await read(200, body)).toMatchObject({ requestId: "b1b7", job: { state: "running", progress: 0.4 } });
  });

  it.each([
    { id: 1, status: "queued", subject: "Help" },
    { id: 1, status: "queued", to: "+1", body: "Hi" },
    { id: 1, status: "completed", name: "Algebra", progress: 0.4 },
    { id: 1, status: "running", name: "Ten miles", progress: 30 },
    { id: 1, status: "finished", startedAt: "2026-01-01T00:00:00Z", home: "A", away: "B" },
    { id: 1, status: "failed", amount: 100, currency: "EUR", failure_reason: said },
    { id: 1, status: "failed", recipient: "Ann", error: said },
    { id: 1, status: "error", customerId: 3, errorMessage: said },
    { passport_id: 1, status: "pending", name: "Ann" },
    { airport_id: 1, status: "active", name: "Oslo" },
    { sport: { id: 1, status: "running" } },
    { result: { id: 1, status: "active" } },
    { id: 3, status: "success" },
  ])("%j is none", async (body) => {
    expect(await read(200, body)).not.toHaveProperty("job");
  });
});

import { expect, it } from "vitest";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { resource } from "../../src/dialects/resource/index.ts";
import { readReply } from "../../src/http/readReply.ts";

const read = async (meta: unknown) =>
  readOutcome(
    await readReply(Response.json({ data: [], meta }), { request: { url: "https://api.example.com/users" } }),
    [resource],
  );

it("reads where a list of the Resource API stands from its meta", async () => {
  expect(await read({ request_id: "req_1", page: 2, per_page: 10, total: 24, total_pages: 3 })).toMatchObject({
    page: { number: 2, perPage: 10, total: 24, pages: 3 },
    requestId: "req_1",
  });
});

it("calls nothing a page of a list that does not count", async () => {
  expect(await read({ request_id: "req_1" })).not.toHaveProperty("page");
});

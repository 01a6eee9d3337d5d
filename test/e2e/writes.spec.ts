import type { Desk } from "./desk.ts";
import { api, expect, stepUntil, stopClock, test } from "./waits.ts";

const create = "POST /resource/users";

async function createUser(desk: Desk): Promise<void> {
  await desk.settle();
  const form = desk.page.getByRole("form", { name: "New user" });
  await form.getByLabel("Name").fill("Kim Adler");
  await form.getByLabel("Email").fill("kim.adler@example.com");
  await form.getByRole("button", { name: "Create user" }).click();
}

/** How many users the server has of that name. */
async function countSaved(desk: Desk, name: string): Promise<number> {
  const { data } = (await desk.ask("/resource/users?per_page=100")) as { data: { name: string }[] };
  return data.filter((user) => user.name === name).length;
}

/** Notes the key of each request that makes a user. */
function keysOf({ page }: Desk): (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/resource/users"))
      keys.push(request.headers()["idempotency-key"]);
  });
  return keys;
}

async function untilCreated(desk: Desk): Promise<void> {
  await desk.skipUntil((soon) =>
    expect(desk.page.getByRole("heading", { name: "Kim Adler was created" })).toBeVisible(soon),
  );
}

test("a user whose reply is lost is asked for again under the same key, and saved exactly once", async ({ desk }) => {
  const keys = keysOf(desk);
  await desk.answer("resource/create-user", { fault: "lost-reply" });
  await desk.open("users", { api });
  await createUser(desk);
  // Not by counting what the server gets: on a connection that was open already Chromium sends once more, unseen.
  await desk.skipUntil((soon) => expect.poll(() => desk.count(create), soon).toBeGreaterThan(1));
  expect(await countSaved(desk, "Kim Adler")).toBe(1);
  await expect(desk.page.getByRole("heading", { name: "Kim Adler was created" })).toHaveCount(0);

  await desk.control("answers", undefined, "DELETE");
  await untilCreated(desk);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toBeTruthy();
  expect(await countSaved(desk, "Kim Adler")).toBe(1);
});

test("a user whose reply was lost before a reload has the same key when sent again, and is saved exactly once", async ({
  desk,
  page,
}) => {
  const keys = keysOf(desk);
  await desk.answer("resource/create-user", { fault: "lost-reply" });
  await desk.open("users", { api });
  await createUser(desk);
  await expect.poll(() => countSaved(desk, "Kim Adler")).toBe(1);
  await page.reload();
  await desk.control("answers", undefined, "DELETE");

  await createUser(desk);
  await untilCreated(desk);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
  expect(await countSaved(desk, "Kim Adler")).toBe(1);
});

test("a write that is still at work when it is repeated is waited for, under the same key", async ({ desk, page }) => {
  const keys = keysOf(desk);
  await desk.open("users", { api });
  await desk.control("work", { ms: 3_600_000 });
  // The first one reaches the server; the page only learns that its connection is gone.
  await page.route(
    `${api}/resource/users`,
    async (route) => {
      void route.fetch().catch(() => undefined);
      // Told sooner, the page may be the first to be there with its second try.
      await expect.poll(async () => ((await desk.ask("/control")) as { atWork: number }).atWork).toBe(1);
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  let refused = 0;
  page.on("response", (response) => {
    if (response.status() === 409) refused += 1;
  });
  // Small steps, or the page would be through with its tries before the server with its work. The page's own reads, which
  // go by the same clock, are let in first.
  await desk.settle();
  await stopClock(page);
  await createUser(desk);
  await stepUntil(page, 50, () => expect.poll(() => refused, { timeout: 200 }).toBeGreaterThan(0));
  await desk.control("work", { ms: 0 });
  await expect.poll(() => countSaved(desk, "Kim Adler")).toBe(1);
  await untilCreated(desk);
  expect(new Set(keys).size).toBe(1);
  expect(await countSaved(desk, "Kim Adler")).toBe(1);
});

test("what was changed in the form after a failure is another intent, and has another key", async ({ desk, page }) => {
  const keys = keysOf(desk);
  await desk.answer("resource/create-user", { fault: "gateway-down" });
  await desk.open("users", { api });
  await createUser(desk);
  const form = page.getByRole("form", { name: "New user" });
  await desk.skipUntil(async (soon) => {
    await expect(
      form
        .getByRole("button", { name: "Check now" })
        .or(form.getByRole("button", { name: "Send again" }))
        .first(),
    ).toBeVisible(soon);
    await expect(form.getByRole("button", { name: "Cancel" })).toHaveCount(0, soon);
  });
  const before = keys.length;
  await desk.control("answers", undefined, "DELETE");
  await form.getByLabel("Email").fill("kim@example.com");
  await form.getByRole("button", { name: "Create user" }).click();
  await expect(page.getByRole("heading", { name: "Kim Adler was created" })).toBeVisible();
  expect(new Set(keys.slice(0, before)).size).toBe(1);
  expect(keys[before]).not.toBe(keys[0]);
});

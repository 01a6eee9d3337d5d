import { expect, test } from "./desk.ts";

test("the desk counts how often each status of the Resource API came, also what a retry has mended", async ({
  desk,
  page,
}) => {
  await desk.answer("resource/list-orders", { fault: "gateway-down", count: 1 });
  await desk.open("users");
  await expect(page.getByRole("table", { name: "Orders" })).toBeVisible();
  const rows = page.getByRole("table", { name: "Status codes" }).getByRole("row");
  await expect(rows.filter({ has: page.getByRole("rowheader", { name: "502" }) }).getByRole("cell")).toHaveText([
    "1",
    /%$/,
  ]);
});

// What it costs to turn a response into an outcome, beside the least that any client does with it: response.json().
import { readOutcome, readReply } from "faultline";
import { versioner } from "faultline/dialects/versioner";
import { measure } from "mitata";

const freeze = JSON.stringify({
  error: "Deployment blocked by schedule",
  message: "Deployments are frozen until Monday.",
  code: "NO_DEPLOY_WINDOW",
  retry_after: "2026-01-05T00:00:00Z",
  details: { window_name: "Holiday freeze", window_end: "2026-01-05T00:00:00-07:00", reason: "Holidays" },
});
const list = JSON.stringify({
  data: Array.from({ length: 500 }, (_, id) => ({ id, name: `version-${id}`, state: "ok" })),
});

/** @returns {Promise<import("./lib/report.mjs").Report>} */
export async function measureReply() {
  const rows = [];
  for (const [name, body, status] of /** @type {const} */ ([
    ["a refusal of 250 bytes", freeze, 423],
    ["a list of 500 rows", list, 200],
  ])) {
    const response = () => new Response(body, { status, headers: { "content-type": "application/json" } });
    const least = await measure(async () => response().json());
    const ours = await measure(async () => readOutcome(await readReply(response()), [versioner]));
    rows.push([name, micros(least.p50), micros(ours.p50), `${(ours.p50 / least.p50).toFixed(2)}x`]);
  }
  const columns = ["", "`response.json()`", "`readReply` + `readOutcome`", "ratio"];
  return { id: "reply", title: "Reading a reply", columns, rows };
}

/** @param {number} nanoseconds */
function micros(nanoseconds) {
  return `${(nanoseconds / 1000).toFixed(1)} µs`;
}

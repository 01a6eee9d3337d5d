// What it costs to turn a response into an outcome, beside the least that any client does with it: response.json().

import { readOutcome, readReply } from "faultline";
import { versioner } from "faultline/dialects/versioner";
import { bench, group, summary } from "mitata";

const freeze = JSON.stringify({
  error: "Deployment blocked by schedule",
  message: "Deployments are frozen until Monday.",
  code: "NO_DEPLOY_WINDOW",
  retry_after: "2026-01-05T00:00:00Z",
  details: { window_name: "Holiday freeze", window_end: "2026-01-05T00:00:00-07:00", reason: "Holidays" },
});
const rows = JSON.stringify({
  data: Array.from({ length: 500 }, (_, id) => ({ id, name: `version-${id}`, state: "ok" })),
});

for (const [name, body, status] of /** @type {const} */ ([
  ["a refusal of 250 bytes", freeze, 423],
  ["a list of 500 rows", rows, 200],
])) {
  const response = () => new Response(body, { status, headers: { "content-type": "application/json" } });
  group(name, () => {
    summary(() => {
      bench("response.json()", async () => response().json()).baseline();
      bench("readReply + readOutcome", async () => readOutcome(await readReply(response()), [versioner]));
    });
  });
}

import { useSyncExternalStore } from "react";
import { resourceStats } from "../../apis.ts";
import { Card } from "../../Card.tsx";
import { Table } from "../../Table.tsx";

const percent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });

/** How the requests to the Resource API went since the page was opened, as its documents ask to watch it. */
export function StatusCodes() {
  const { statuses, total, failureRate } = useSyncExternalStore(resourceStats.subscribe, resourceStats.snapshot);
  return (
    <Card title="Status codes" about={`${total} requests, ${percent.format(failureRate)} failed`} isFlush>
      <Table label="Status codes" columns={["Status", "Requests", "Share"]}>
        {statuses.map(({ status, count, share }) => (
          <tr key={status}>
            <th scope="row">{status || "No response"}</th>
            <td>{count}</td>
            <td>{percent.format(share)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}

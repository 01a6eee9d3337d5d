import { QueryView, Time } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { Card } from "../../Card.tsx";
import { deployments } from "../../deployforge.ts";
import { Table } from "../../Table.tsx";
import { DeploymentJob } from "./DeploymentJob.tsx";

/** Read again every few seconds; when that fails, what was read stays. */
export function DeploymentList() {
  return (
    <Card title="Deployments" about="Newest first" isFlush>
      <div className="desk-flush">
        <QueryView result={useApiQuery(deployments)}>
          {(list) => (
            <Table label="Deployments" columns={["Service", "Version", "Where", "Region", "State", "Changed"]}>
              {list.map((one) => (
                <tr key={one.deployment_id}>
                  <th scope="row">{one.service}</th>
                  <td className="is-mono">{one.version}</td>
                  <td>{one.environment}</td>
                  <td>{one.region}</td>
                  <td>
                    <DeploymentJob deployment={one} />
                  </td>
                  <td>
                    <Time at={one.changed_at} style="near" isQuiet />
                  </td>
                </tr>
              ))}
            </Table>
          )}
        </QueryView>
      </div>
    </Card>
  );
}

import { QueryView, Time } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { deployments } from "../../deployforge.ts";
import { Table } from "../../Table.tsx";
import { approvals, type Version, windows } from "../../versioner.ts";
import { ReleaseState } from "./ReleaseState.tsx";
import { type ReleaseFacts, releaseOf } from "./releaseOf.ts";

/** The newest version of each service, and where it stands. */
export function ReleaseTable({ versions }: { versions: readonly Version[] }) {
  const frozen = useApiQuery(windows);
  // The others are shown, and their failures too, by cards of their own; here they only add to the rows.
  const facts: ReleaseFacts = {
    deployments: useApiQuery(deployments).data ?? [],
    approvals: useApiQuery(approvals).data?.items ?? [],
    windows: frozen.data?.items ?? [],
  };
  // Listed newest first; the table keeps the order in which the services came.
  const latest = new Map([...versions].reverse().map((version) => [version.product_name, version]));
  return (
    <>
      <QueryView result={frozen} layout="strip" loading={<></>}>
        {() => null}
      </QueryView>
      <Table label="Releases" columns={["Service", "Version", "Where", "State", "Changed"]}>
        {[...latest.values()].map((version) => {
          const release = releaseOf(version, facts);
          return (
            <tr key={version.id}>
              <th scope="row">{version.product_name}</th>
              <td className="is-mono">{version.version}</td>
              <td>{release.where}</td>
              <td>
                <ReleaseState release={release} />
              </td>
              <td>
                <Time at={release.changedAt} style="near" isQuiet />
              </td>
            </tr>
          );
        })}
      </Table>
    </>
  );
}

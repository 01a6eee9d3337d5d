import { QueryView, Time } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { Card } from "../Card.tsx";
import { Table } from "../Table.tsx";
import { versions } from "../versioner.ts";
import { AskAnyway } from "./versions/AskAnyway.tsx";
import { DeleteVersion } from "./versions/DeleteVersion.tsx";
import { RefreshOften } from "./versions/RefreshOften.tsx";
import { RegisterVersion } from "./versions/RegisterVersion.tsx";

/** Every version that Versioner knows. */
export default function Versions() {
  const result = useApiQuery(versions);
  return (
    <div className="desk-columns">
      <Card
        title="Versions"
        about="Newest first"
        isFlush
        tools={
          <div className="desk-row">
            <AskAnyway wait={result.wait} />
            <RefreshOften />
          </div>
        }
      >
        <div className="desk-flush">
          <QueryView result={result}>
            {({ items }) => (
              <Table
                label="Versions"
                columns={["Product", "Version", "Commit", "Registered", "On staging since", "Actions"]}
              >
                {items.map((version) => (
                  <tr key={version.id}>
                    <th scope="row">{version.product_name}</th>
                    <td className="is-mono">{version.version}</td>
                    <td className="is-mono">{version.sha.slice(0, 8)}</td>
                    <td>
                      <Time at={version.created_at} style="near" isQuiet />
                    </td>
                    <td>{version.staged_at ? <Time at={version.staged_at} style="near" isQuiet /> : "not yet"}</td>
                    <td>
                      <DeleteVersion version={version} />
                    </td>
                  </tr>
                ))}
              </Table>
            )}
          </QueryView>
        </div>
      </Card>
      <RegisterVersion />
    </div>
  );
}

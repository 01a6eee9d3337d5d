import { keepPreviousData, useQueryClient } from "@tanstack/react-query";
import { Button, QueryView, Time } from "faultline/react";
import { useApiMutation, useApiQuery } from "faultline/react-query";
import { toastNotice } from "faultline/toast";
import { useState } from "react";
import { Card } from "../../Card.tsx";
import { Pager } from "../../Pager.tsx";
import { deleteMigration, type MigrationRow, migrations } from "../../sensei.ts";
import { Table } from "../../Table.tsx";

/** All migrations, newest first. */
export function MigrationList({ open }: { open: string | undefined }) {
  const [page, setPage] = useState(1);
  const result = useApiQuery({ ...migrations(page), placeholderData: keepPreviousData });
  return (
    <Card title="Migrations" about="Newest first" isFlush>
      <div className="desk-flush">
        <QueryView result={result}>
          {({ data, page: where }) => (
            <>
              <Table label="Migrations" columns={["Migration", "State", "Done", "Started", "Actions"]}>
                {data.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <a href={`#/migrations/${row.id}`} aria-current={row.id === open ? "true" : undefined}>
                        {row.name}
                      </a>
                    </th>
                    <td>{row.status.replace("_", " ")}</td>
                    <td>{row.progress_percent}%</td>
                    <td>
                      <Time at={row.created_at} style="near" isQuiet />
                    </td>
                    <td>
                      <DeleteMigration row={row} />
                    </td>
                  </tr>
                ))}
              </Table>
              <Pager of="migrations" page={where} onPage={setPage} />
            </>
          )}
        </QueryView>
      </div>
    </Card>
  );
}

function DeleteMigration({ row }: { row: MigrationRow }) {
  const client = useQueryClient();
  const remove = useApiMutation({
    ...deleteMigration(row),
    onSuccess: () => {
      toastNotice({ title: `${row.name} was deleted` });
      return client.invalidateQueries({ queryKey: ["sensei", "migrations"] });
    },
  });
  return (
    <Button variant="plain" aria-label={`Delete ${row.name}`} isBusy={remove.isPending} onClick={() => remove.mutate()}>
      Delete
    </Button>
  );
}

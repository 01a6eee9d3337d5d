import { keepPreviousData } from "@tanstack/react-query";
import { QueryView } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { useState } from "react";
import { Card } from "../../Card.tsx";
import { Pager } from "../../Pager.tsx";
import { users } from "../../resource.ts";
import { Table } from "../../Table.tsx";

/** Everybody, in pages; the page before stays until the next one is here. */
export function UserList({ open }: { open: string | undefined }) {
  const [page, setPage] = useState(1);
  const result = useApiQuery({ ...users(page), placeholderData: keepPreviousData });
  return (
    <Card title="Users" isFlush>
      <div className="desk-flush">
        <QueryView result={result}>
          {({ data, page: where }) => (
            <>
              <Table label="Users" columns={["Name", "Email", "Role"]}>
                {data.map(({ id, name, email, role }) => (
                  <tr key={id}>
                    <th scope="row">
                      <a href={`#/users/${id}`} aria-current={id === open ? "true" : undefined}>
                        {name}
                      </a>
                    </th>
                    <td>{email}</td>
                    <td>{role}</td>
                  </tr>
                ))}
              </Table>
              <Pager of="users" page={where} onPage={setPage} />
            </>
          )}
        </QueryView>
      </div>
    </Card>
  );
}

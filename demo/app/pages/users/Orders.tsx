import { Button, MutationNotice, QueryView, Time } from "faultline/react";
import { useApiMutation, useApiQuery } from "faultline/react-query";
import { Card } from "../../Card.tsx";
import { orders, processOrders } from "../../resource.ts";
import { Table } from "../../Table.tsx";
import { NewOrder } from "./NewOrder.tsx";

const money = (cents: number, currency: string) =>
  new Intl.NumberFormat(undefined, { style: "currency", currency }).format(cents / 100);

/** Orders, a form to place one, and the work over all of them. */
export function Orders() {
  const process = useApiMutation(processOrders);
  return (
    <Card
      title="Orders"
      isFlush
      tools={
        <Button isBusy={process.isPending} onClick={() => process.mutate()}>
          Process the orders
        </Button>
      }
    >
      <div className="desk-inset">
        <MutationNotice result={process} layout="section" except={[]} />
      </div>
      <div className="desk-flush">
        <QueryView result={useApiQuery(orders)}>
          {(list) => (
            <Table label="Orders" columns={["Order", "User", "Total", "State", "Placed"]}>
              {list.map(({ id, user_id, total, currency, status, created_at }) => (
                <tr key={id}>
                  <th scope="row">{id}</th>
                  <td>{user_id}</td>
                  <td>{money(total, currency)}</td>
                  <td>{status}</td>
                  <td>
                    <Time at={created_at} style="near" isQuiet />
                  </td>
                </tr>
              ))}
            </Table>
          )}
        </QueryView>
      </div>
      <div className="desk-inset desk-after-table">
        <NewOrder />
      </div>
    </Card>
  );
}

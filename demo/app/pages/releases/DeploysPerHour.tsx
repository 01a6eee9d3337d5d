import { Button, QueryView } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { Card } from "../../Card.tsx";
import { deployments } from "../../versioner.ts";
import { Figure } from "./Figure.tsx";

const hourMs = 3_600_000;

/** How much goes out. Versioner counts requests, so it is the first to say "not so fast". */
export function DeploysPerHour() {
  const result = useApiQuery(deployments);
  return (
    <Card
      title="Deploys per hour"
      tools={
        <Button variant="plain" isBusy={result.isFetching} onClick={() => void result.refetch()}>
          Count again
        </Button>
      }
    >
      <QueryView result={result}>
        {({ items }) => (
          <Figure value={items.filter(({ started_at }) => result.dataUpdatedAt - started_at < hourMs).length}>
            In the last hour, {items.length} today
          </Figure>
        )}
      </QueryView>
    </Card>
  );
}

import { QueryView } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { Card } from "../../Card.tsx";
import { leadTime } from "../../resource.ts";
import { Figure } from "./Figure.tsx";

/** From a commit to production. */
export function LeadTime() {
  return (
    <Card title="Lead time">
      <QueryView result={useApiQuery(leadTime)}>
        {({ lead_time_minutes }) => <Figure value={`${lead_time_minutes} min`}>Median, this month</Figure>}
      </QueryView>
    </Card>
  );
}

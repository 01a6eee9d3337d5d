import { Button, MutationNotice, QueryView } from "faultline/react";
import { useApiMutation, useApiQuery } from "faultline/react-query";
import { Card } from "../../Card.tsx";
import { adminReports, makeYearlyReport } from "../../resource.ts";

const requestAccess = () => location.assign("mailto:admin@example.com?subject=Access%20to%20reports");

/** Reports for administrators, and one that takes longer than the gateway waits. */
export function Reports() {
  const list = useApiQuery(adminReports);
  const make = useApiMutation(makeYearlyReport);
  return (
    <Card
      title="Reports"
      tools={
        <Button isBusy={make.isPending} onClick={() => make.mutate()}>
          Make the yearly report
        </Button>
      }
    >
      <MutationNotice result={make} layout="section" except={[]} onCheck={() => void list.refetch()} />
      <QueryView result={list} layout="section" onRequestAccess={requestAccess}>
        {(reports) => <pre className="desk-pre">{JSON.stringify(reports, null, 2)}</pre>}
      </QueryView>
    </Card>
  );
}

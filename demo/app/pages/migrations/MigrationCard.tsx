import { QueryView } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { Card } from "../../Card.tsx";
import { migration } from "../../sensei.ts";
import { MigrationProgress } from "./MigrationProgress.tsx";

/** One migration, found again by its address. */
export function MigrationCard({ id }: { id: string }) {
  const result = useApiQuery(migration(id));
  return (
    <Card title={result.data?.data.name ?? "Migration"} about={id}>
      <QueryView result={result}>{(answer) => <MigrationProgress answer={answer} />}</QueryView>
    </Card>
  );
}

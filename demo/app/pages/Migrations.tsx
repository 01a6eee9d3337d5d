import { MigrationCard } from "./migrations/MigrationCard.tsx";
import { MigrationList } from "./migrations/MigrationList.tsx";
import { StartMigration } from "./migrations/StartMigration.tsx";
import { UploadPlan } from "./migrations/UploadPlan.tsx";

/** Data on its way from one database to another. `#/migrations/mig_abc123` watches one; who comes back finds it. */
export default function Migrations({ example: id }: { example?: string | undefined }) {
  return (
    <div className="desk-columns">
      <div className="desk-stack">
        {id && <MigrationCard key={id} id={id} />}
        <MigrationList open={id} />
      </div>
      <div className="desk-stack">
        <StartMigration />
        <UploadPlan />
      </div>
    </div>
  );
}

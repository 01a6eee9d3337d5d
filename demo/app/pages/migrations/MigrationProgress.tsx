import { useQueryClient } from "@tanstack/react-query";
import { Button, JobProgress, MutationNotice } from "faultline/react";
import { type Answer, useApiMutation, useJob } from "faultline/react-query";
import { useState } from "react";
import { sensei } from "../../apis.ts";
import { changeMigration, phases } from "../../sensei.ts";

interface ProgressProps {
  answer: Answer<{ id: string; name: string }>;
}

/** A migration as it goes, and the ways to hold or end it. */
export function MigrationProgress({ answer }: ProgressProps) {
  const client = useQueryClient();
  const { id, name } = answer.data;
  const watch = useJob(answer, { api: sensei, pollMs: 1500 });
  // The person's own button answers at once, whatever the reply to it: the job itself is then asked.
  const change = useApiMutation({
    ...changeMigration,
    onSettled: () => {
      watch.pollNow();
      return client.invalidateQueries({ queryKey: ["sensei", "migrations"] });
    },
  });
  const [to, setTo] = useState<string>();
  const send = (next: "pause" | "resume" | "cancel") => {
    setTo(next);
    change.mutate({ id, to: next });
  };
  return (
    <>
      <JobProgress
        watch={watch}
        operation={{
          action: `migrate “${name}”`,
          progress: `Migrating: ${name}`,
          done: `${name} is done`,
        }}
        noun="migration"
        steps={phases}
        canLeave
        layout="inline"
        onCancel={() => send("cancel")}
        onResume={() => send("resume")}
        actions={
          watch.job?.state === "running" && (
            <Button isBusy={change.isPending && to === "pause"} onClick={() => send("pause")}>
              Pause migration
            </Button>
          )
        }
      />
      <MutationNotice result={change} layout="section" except={[]} />
    </>
  );
}

import { Badge, Button, JobLine } from "faultline/react";
import { useApiMutation, useJob } from "faultline/react-query";
import { deployforge } from "../../apis.ts";
import { cancelJob, type Deployment, jobOf, wordsOf } from "../../deployforge.ts";

/** A deployment as its own job tells it, more often than the list does. */
export function DeploymentJob({ deployment }: { deployment: Deployment }) {
  const watch = useJob(jobOf(deployment), { api: deployforge });
  const cancel = useApiMutation(cancelJob);
  const { state } = watch.job ?? {};
  if (watch.final === "succeeded") return <Badge tone="success">Live</Badge>;
  if (watch.final === "failed") return <Badge tone="critical">Stopped at step {deployment.step}</Badge>;
  return (
    <span className="desk-row">
      <JobLine watch={watch} operation={wordsOf(deployment)} noun="deployment" steps={deployment.step_count} />
      {state === "running" && (
        <Button
          variant="plain"
          aria-label={`Cancel the deployment of ${deployment.service}`}
          isBusy={cancel.isPending}
          onClick={() => cancel.mutate(deployment.job_id, { onSuccess: watch.pollNow })}
        >
          Cancel
        </Button>
      )}
    </span>
  );
}

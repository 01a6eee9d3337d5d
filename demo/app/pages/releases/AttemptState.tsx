import { useQueryClient } from "@tanstack/react-query";
import { JobProgress, MutationNotice } from "faultline/react";
import { useApiMutation, useApiQuery, useJob } from "faultline/react-query";
import { deployforge } from "../../apis.ts";
import { cancelJob, steps, wordsOf } from "../../deployforge.ts";
import { approvals, nameOf, requestApproval } from "../../versioner.ts";
import type { Attempt } from "./attempt.ts";

/** What became of the release that was sent: refused with a reason, or under way as a job. */
export function AttemptState({ attempt, isFormOpen }: { attempt: Attempt; isFormOpen: boolean }) {
  const { deploy, start, onDismiss } = attempt;
  const client = useQueryClient();
  const ask = useApiMutation({
    ...requestApproval,
    onSuccess: () => client.invalidateQueries({ queryKey: ["versioner", "approvals"] }),
  });
  const cancel = useApiMutation(cancelJob);
  const watch = useJob(start.data, { api: deployforge });
  const sent = start.variables ?? deploy.variables;
  const isAsked = useApiQuery(approvals).data?.items.some((one) => sent && nameOf(one) === nameOf(sent));
  return (
    <>
      <MutationNotice
        result={deploy}
        layout="section"
        except={isFormOpen ? ["invalid"] : []}
        onRequestApproval={sent && !isAsked ? (note) => ask.mutateAsync({ ...sent, note }) : undefined}
        onDismiss={onDismiss}
      />
      <MutationNotice result={start} layout="section" except={[]} />
      {start.data && sent && (
        <JobProgress
          watch={watch}
          operation={wordsOf({ service: sent.product_name, version: sent.version })}
          noun="deployment"
          steps={steps}
          canLeave
          onCancel={() => watch.job?.id && cancel.mutate(watch.job.id, { onSuccess: watch.pollNow })}
          onView={() => location.assign("#/deployments")}
          onStartAgain={() => attempt.onSend(sent)}
          onDismiss={watch.final && start.reset}
        />
      )}
    </>
  );
}

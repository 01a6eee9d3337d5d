import { useQueryClient } from "@tanstack/react-query";
import { ApprovalPrompt, Button, QueryView } from "faultline/react";
import { useApiMutation, useApiQuery } from "faultline/react-query";
import { toastNotice } from "faultline/toast";
import { useMemo } from "react";
import {
  type Approval,
  approvals,
  nameOf,
  remindApprovers,
  type Target,
  toRefusal,
  withdrawApproval,
} from "../../versioner.ts";

interface PendingProps {
  /** A release whose prompt stands beside its form already. */
  isShownBesides: Target | undefined;
  onDeploy: (target: Target) => void;
}

/** The requests that wait for somebody. */
export function PendingApproval({ isShownBesides, onDeploy }: PendingProps) {
  const result = useApiQuery(approvals);
  return (
    <QueryView result={result} layout="section" headingLevel={2}>
      {({ items }) =>
        items
          .filter((one) => isShownBesides === undefined || nameOf(one) !== nameOf(isShownBesides))
          .map((one) => <Request key={one.id} approval={one} onDeploy={onDeploy} />)
      }
    </QueryView>
  );
}

interface RequestProps {
  approval: Approval;
  onDeploy: (target: Target) => void;
}

function Request({ approval, onDeploy }: RequestProps) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ["versioner", "approvals"] });
  const [asked] = approval.asked;
  const remind = useApiMutation({
    ...remindApprovers(approval),
    onSuccess: () => {
      toastNotice({ title: `${asked?.name} was reminded` });
      return refresh();
    },
  });
  const withdraw = useApiMutation({ ...withdrawApproval(approval), onSuccess: refresh });
  const { product_name, version, environment_name } = approval;
  // One object is one failure: made anew by each render, it would be another one each time.
  const refusal = useMemo(() => toRefusal(approval), [approval]);
  return (
    <ApprovalPrompt
      failure={refusal}
      approvers={approval.approvals}
      askedAt={asked?.at ?? approval.requested_at}
      headingLevel={2}
      onRetry={asked ? undefined : () => onDeploy({ product_name, version, environment_name })}
      actions={
        <>
          {asked && (
            <Button isBusy={remind.isPending} onClick={() => remind.mutate()}>
              Remind {asked.name.split(" ")[0]}
            </Button>
          )}
          <Button variant="plain" isBusy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Withdraw request
          </Button>
        </>
      }
    />
  );
}

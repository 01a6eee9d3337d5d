import { useQueryClient } from "@tanstack/react-query";
import { isApiError } from "faultline";
import { useApiMutation } from "faultline/react-query";
import { useState } from "react";
import { startDeployment } from "../deployforge.ts";
import { deployRelease, type Target } from "../versioner.ts";
import { DeploysPerHour } from "./releases/DeploysPerHour.tsx";
import { JobsCard } from "./releases/JobsCard.tsx";
import { LeadTime } from "./releases/LeadTime.tsx";
import { PendingApproval } from "./releases/PendingApproval.tsx";
import { ProductionFreeze } from "./releases/ProductionFreeze.tsx";
import { ReleasesCard } from "./releases/ReleasesCard.tsx";
import "./releases/releases.css";

const first: Target = { product_name: "payments-api", version: "4.2.1", environment_name: "production" };

/** What is on its way to production: Versioner says whether it may go, DeployForge carries it out. */
export default function Releases() {
  const client = useQueryClient();
  const [target, setTarget] = useState(first);
  // What the last attempt was refused for is shown beside it, so the page's own notice of the same steps back.
  const [refused, setRefused] = useState<string>();

  const start = useApiMutation({
    ...startDeployment(target),
    onSuccess: () => client.invalidateQueries({ queryKey: ["deployforge"] }),
  });
  const deploy = useApiMutation({
    ...deployRelease(target),
    onSuccess: (_, wanted) => start.mutate(wanted),
    onSettled: (_, error) => {
      setRefused(isApiError(error) ? error.failure.kind : undefined);
      return client.invalidateQueries({ queryKey: ["versioner"] });
    },
  });
  const send = (wanted: Target) => {
    setTarget(wanted);
    start.reset();
    deploy.mutate(wanted);
  };
  const dismiss = () => {
    setRefused(undefined);
    deploy.reset();
  };
  return (
    <>
      {refused !== "locked" && <ProductionFreeze target={first} />}
      <div className="desk-columns">
        <div className="desk-stack">
          <ReleasesCard attempt={{ target, deploy, start, onTarget: setTarget, onSend: send, onDismiss: dismiss }} />
          <div className="releases-tiles">
            <DeploysPerHour />
            <LeadTime />
          </div>
        </div>
        <div className="desk-stack">
          <PendingApproval isShownBesides={refused === "approval-required" ? target : undefined} onDeploy={send} />
          <JobsCard />
        </div>
      </div>
    </>
  );
}

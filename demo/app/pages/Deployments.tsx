import { useApiQuery } from "faultline/react-query";
import { deployments } from "../deployforge.ts";
import { ConfigForm } from "./deployments/ConfigForm.tsx";
import { DeploymentList } from "./deployments/DeploymentList.tsx";
import { Environments } from "./deployments/Environments.tsx";
import { NewDeployment } from "./deployments/NewDeployment.tsx";
import { NewPipeline } from "./deployments/NewPipeline.tsx";

/** Everything that DeployForge carries out, and where. */
export default function Deployments() {
  const [latest] = useApiQuery(deployments).data ?? [];
  return (
    <>
      <DeploymentList />
      <div className="desk-halves">
        <NewDeployment />
        <Environments />
        <NewPipeline />
        {latest && <ConfigForm key={latest.deployment_id} deployment={latest} />}
      </div>
    </>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useApiMutation } from "faultline/react-query";
import { toastNotice } from "faultline/toast";
import { Card } from "../../Card.tsx";
import { type Deployment, deployments, saveConfig } from "../../deployforge.ts";
import { Field, Form } from "../../Form.tsx";

/** How the newest deployment runs. */
export function ConfigForm({ deployment }: { deployment: Deployment }) {
  const client = useQueryClient();
  const save = useApiMutation({
    ...saveConfig,
    onSuccess: () => {
      toastNotice({ title: "Configuration saved" });
      return client.invalidateQueries({ queryKey: deployments.queryKey });
    },
  });
  return (
    <Card title="Configuration" about={`${deployment.service} in ${deployment.environment}`}>
      <Form
        label="Configuration"
        verb="Save configuration"
        result={save}
        onSend={({ replicas }) => save.mutate({ id: deployment.deployment_id, replicas: Number(replicas) })}
      >
        <Field
          name="replicas"
          label="Replicas"
          type="number"
          defaultValue={`${Number(deployment.config.replicas ?? 1)}`}
        />
      </Form>
    </Card>
  );
}

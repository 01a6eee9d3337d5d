import { useQueryClient } from "@tanstack/react-query";
import { JobProgress } from "faultline/react";
import { useApiMutation, useJob } from "faultline/react-query";
import { useState } from "react";
import { deployforge } from "../../apis.ts";
import { Card } from "../../Card.tsx";
import { createDeployment, deployments, steps, wordsOf } from "../../deployforge.ts";
import { Field, Form } from "../../Form.tsx";

/** Starts a deployment. The job goes on when the page is left. */
export function NewDeployment() {
  const client = useQueryClient();
  const create = useApiMutation({
    ...createDeployment,
    onSuccess: () => client.invalidateQueries({ queryKey: deployments.queryKey }),
  });
  const watch = useJob(create.data, { api: deployforge });
  const [sent, setSent] = useState({ service: "", version: "" });
  return (
    <Card title="New deployment">
      <Form
        label="New deployment"
        verb="Start deployment"
        result={create}
        onSend={(fields) => {
          setSent({ service: fields.service ?? "", version: fields.version ?? "" });
          create.mutate(fields);
        }}
      >
        <Field name="service" label="Service" defaultValue="ledger" />
        <Field name="version" label="Version" defaultValue="2.0.4" />
        <Field name="environment" label="Environment" defaultValue="staging" />
        <Field name="cloud_provider" label="Cloud provider" options={["aws", "gcp", "azure"]} />
        <Field name="region" label="Region" defaultValue="us-east-99" />
      </Form>
      {create.data && (
        <JobProgress watch={watch} operation={wordsOf(sent)} noun="deployment" steps={steps} canLeave layout="inline" />
      )}
    </Card>
  );
}

import { StatePanel } from "faultline/react";
import { useApiMutation } from "faultline/react-query";
import { Card } from "../../Card.tsx";
import { createPipeline } from "../../deployforge.ts";
import { Field, Form } from "../../Form.tsx";

/** Makes a pipeline, and says where it is. */
export function NewPipeline() {
  const create = useApiMutation(createPipeline);
  return (
    <Card title="New pipeline">
      <Form label="New pipeline" verb="Create pipeline" result={create} onSend={create.mutate}>
        <Field name="name" label="Name" />
        <Field name="service" label="Service" />
      </Form>
      {create.data && (
        <StatePanel
          tone="success"
          layout="inline"
          title={`Pipeline ${create.data.data.pipeline_id} was created`}
          body={create.data.location && <p>It is at {new URL(create.data.location).pathname}.</p>}
          newsKey={create.submittedAt}
          onDismiss={create.reset}
        />
      )}
    </Card>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { StatePanel } from "faultline/react";
import { useApiMutation } from "faultline/react-query";
import { Card } from "../../Card.tsx";
import { Field, Form } from "../../Form.tsx";
import { createUser } from "../../resource.ts";

/** Makes a user. An address that somebody has already is a conflict. */
export function CreateUser() {
  const client = useQueryClient();
  const create = useApiMutation({
    ...createUser,
    onSuccess: () => client.invalidateQueries({ queryKey: ["resource", "users"] }),
  });
  return (
    <Card title="New user">
      <Form label="New user" verb="Create user" result={create} onSend={create.mutate}>
        <Field name="name" label="Name" />
        <Field name="email" label="Email" type="email" defaultValue="ana.ruiz@example.com" />
      </Form>
      {create.data && (
        <StatePanel
          tone="success"
          layout="inline"
          title={`${create.data.data.name} was created`}
          body={<a href={`#/users/${create.data.data.id}`}>Open {create.data.data.name}</a>}
          newsKey={create.submittedAt}
          onDismiss={create.reset}
        />
      )}
    </Card>
  );
}

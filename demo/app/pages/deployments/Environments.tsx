import { useQueryClient } from "@tanstack/react-query";
import { Button, QueryView } from "faultline/react";
import { useApiMutation, useApiQuery } from "faultline/react-query";
import { toastNotice } from "faultline/toast";
import { Card } from "../../Card.tsx";
import { createEnvironment, deleteEnvironment, environments } from "../../deployforge.ts";
import { Field, Form } from "../../Form.tsx";

/** Where deployments can go. Some of these places may not be deleted. */
export function Environments() {
  const client = useQueryClient();
  const create = useApiMutation({
    ...createEnvironment,
    onSuccess: () => client.invalidateQueries({ queryKey: environments.queryKey }),
  });
  return (
    <Card title="Environments">
      <QueryView result={useApiQuery(environments)}>
        {(list) => (
          <ul className="desk-list" aria-label="Environments">
            {list.map(({ name, protected: isProtected }) => (
              <li key={name}>
                <b>{name}</b>
                {isProtected && <span className="desk-muted">protected</span>}
                <DeleteEnvironment name={name} />
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <Form label="New environment" verb="Create environment" result={create} onSend={create.mutate}>
        <Field name="name" label="Name" />
        <Field name="cloud_provider" label="Cloud provider" options={["aws", "gcp", "azure"]} />
        <Field name="region" label="Region" defaultValue="eu-west-1" />
      </Form>
    </Card>
  );
}

function DeleteEnvironment({ name }: { name: string }) {
  const client = useQueryClient();
  const remove = useApiMutation({
    ...deleteEnvironment(name),
    onSuccess: () => {
      toastNotice({ title: `${name} was deleted` });
      return client.invalidateQueries({ queryKey: environments.queryKey });
    },
  });
  return (
    <Button variant="plain" aria-label={`Delete ${name}`} isBusy={remove.isPending} onClick={() => remove.mutate()}>
      Delete
    </Button>
  );
}

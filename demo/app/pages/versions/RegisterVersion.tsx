import { useQueryClient } from "@tanstack/react-query";
import { StatePanel } from "faultline/react";
import { useApiMutation } from "faultline/react-query";
import { Card } from "../../Card.tsx";
import { Field, Form } from "../../Form.tsx";
import { nameOf, registerVersion, versions } from "../../versioner.ts";

/** Makes a version known. The same number with another commit is a conflict. */
export function RegisterVersion() {
  const client = useQueryClient();
  const register = useApiMutation({
    ...registerVersion,
    onSuccess: () => client.invalidateQueries({ queryKey: versions.queryKey }),
  });
  return (
    <Card title="Register a version">
      <Form
        label="Register a version"
        verb="Register version"
        result={register}
        onSend={register.mutate}
        onReload={() => void client.invalidateQueries({ queryKey: versions.queryKey })}
      >
        <Field name="product_name" label="Product" defaultValue="payments-api" />
        <Field name="version" label="Version" defaultValue="4.2.1" />
        <Field name="sha" label="Commit" defaultValue="0000000" />
      </Form>
      {register.data && (
        <StatePanel
          tone="success"
          layout="inline"
          title={`${nameOf(register.data.data)} is registered`}
          newsKey={register.submittedAt}
          onDismiss={register.reset}
        />
      )}
    </Card>
  );
}

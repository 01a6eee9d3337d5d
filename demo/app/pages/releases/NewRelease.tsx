import { Field, Form } from "../../Form.tsx";
import type { Version } from "../../versioner.ts";
import type { Attempt } from "./attempt.ts";

const environments = ["production", "staging", "development"];

/** Which version goes where. What comes of it stands below the form, and stays when the form is closed. */
export function NewRelease({ attempt, versions }: { attempt: Attempt; versions: readonly Version[] }) {
  const { target, deploy, onTarget, onSend } = attempt;
  const products = [...new Set(versions.map(({ product_name }) => product_name))].reverse();
  const known = versions.filter(({ product_name }) => product_name === target.product_name);
  const latest = (product: string) => versions.find(({ product_name }) => product_name === product)?.version ?? "";
  return (
    <Form
      label="New release"
      verb="Deploy"
      result={deploy}
      isNoticeElsewhere
      onSend={(fields) => onSend({ ...target, ...fields })}
    >
      <Field
        name="product_name"
        label="Service"
        options={products}
        defaultValue={target.product_name}
        onChange={(product) => onTarget({ ...target, product_name: product, version: latest(product) })}
      />
      {/* Its choices are another service's once that changes, so it begins anew. */}
      <Field
        key={target.product_name}
        name="version"
        label="Version"
        options={known.map(({ version }) => version)}
        defaultValue={target.version}
        onChange={(version) => onTarget({ ...target, version })}
      />
      <Field
        name="environment_name"
        label="Where"
        options={environments}
        defaultValue={target.environment_name}
        onChange={(environment) => onTarget({ ...target, environment_name: environment })}
      />
    </Form>
  );
}

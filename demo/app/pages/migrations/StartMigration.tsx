import { useQueryClient } from "@tanstack/react-query";
import { Button } from "faultline/react";
import { useApiMutation } from "faultline/react-query";
import { useRef } from "react";
import { Card } from "../../Card.tsx";
import { Field, Form } from "../../Form.tsx";
import { startMigration } from "../../sensei.ts";

/** More than the 64 kB that Sensei takes. */
const longNote = "All rows of the ledger, checked twice. ".repeat(1800);

/** Plans a migration and starts it, then goes to where it can be watched. */
export function StartMigration() {
  const client = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  const start = useApiMutation({
    ...startMigration,
    onSuccess: (answer) => {
      if ("job" in answer && answer.job?.id) location.assign(`#/migrations/${answer.job.id}`);
      return client.invalidateQueries({ queryKey: ["sensei", "migrations"] });
    },
  });
  const pasteNote = () => {
    const note = place.current?.querySelector("textarea");
    if (note) note.value = longNote;
  };
  return (
    <Card title="New migration">
      <div ref={place}>
        <Form
          label="New migration"
          verb="Start migration"
          result={start}
          about={{ "content-too-large": "note" }}
          onSend={({ name, source, target, note, "options.batch_size": size }) =>
            start.mutate({
              name,
              source,
              target,
              note,
              options: { batch_size: size === undefined ? undefined : Number(size) },
            })
          }
          tools={
            <Button variant="plain" onClick={pasteNote}>
              Paste a long note
            </Button>
          }
        >
          <Field name="name" label="Name" defaultValue="Ledger to partitions" />
          <Field name="options.batch_size" label="Rows in a batch" type="number" defaultValue="500" />
          <Field name="source" label="Source" defaultValue="postgres://ledger-primary/ledger" />
          <Field name="target" label="Target" defaultValue="postgres://ledger-next/ledger" />
          <Field name="note" label="Note" isLong />
        </Form>
      </div>
    </Card>
  );
}

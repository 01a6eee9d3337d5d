import { useQueryClient } from "@tanstack/react-query";
import { MutationNotice, StatePanel, UnsupportedMediaTypePanel } from "faultline/react";
import { useApiMutation } from "faultline/react-query";
import { useId, useRef, useState } from "react";
import { Card } from "../../Card.tsx";
import { uploadPlan } from "../../sensei.ts";

/** A plan from a file. Sensei reads JSON only; the picker lets others pass, so that it can say so itself. */
export function UploadPlan() {
  const id = useId();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const upload = useApiMutation({
    ...uploadPlan(file),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sensei", "migrations"] }),
  });
  const send = async (chosen: File) => {
    setFile(chosen);
    upload.mutate({ type: chosen.type || "application/octet-stream", text: await chosen.text() });
  };
  const { failure } = upload;
  const isAboutFile = failure?.kind === "unsupported-media-type" || failure?.kind === "content-too-large";
  return (
    <Card title="Upload a plan">
      <div className="desk-field">
        <label htmlFor={id}>Plan</label>
        <input
          ref={input}
          id={id}
          type="file"
          aria-invalid={isAboutFile || undefined}
          aria-describedby={isAboutFile ? `${id}-notice` : undefined}
          onChange={({ target }) => target.files?.[0] && void send(target.files[0])}
        />
      </div>
      <div id={`${id}-notice`}>
        {failure?.kind === "unsupported-media-type" && (
          <UnsupportedMediaTypePanel
            failure={failure}
            file={file}
            accepted={["JSON"]}
            onChooseFile={() => input.current?.click()}
          />
        )}
        <MutationNotice result={upload} layout="section" except={["unsupported-media-type"]} />
      </div>
      {upload.data && (
        <StatePanel
          tone="success"
          layout="inline"
          title={`${file?.name} was taken on`}
          newsKey={upload.submittedAt}
          onDismiss={upload.reset}
        />
      )}
    </Card>
  );
}

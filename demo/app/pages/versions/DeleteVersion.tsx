import { useQueryClient } from "@tanstack/react-query";
import { Button } from "faultline/react";
import { useApiMutation } from "faultline/react-query";
import { toastNotice } from "faultline/toast";
import { deleteVersion, nameOf, type Version, versions } from "../../versioner.ts";

/** Takes a version out of the list. */
export function DeleteVersion({ version }: { version: Version }) {
  const client = useQueryClient();
  const remove = useApiMutation({
    ...deleteVersion(version),
    onSuccess: () => {
      toastNotice({ title: `${nameOf(version)} was deleted` });
      return client.invalidateQueries({ queryKey: versions.queryKey });
    },
  });
  return (
    <Button
      variant="plain"
      aria-label={`Delete ${nameOf(version)}`}
      isBusy={remove.isPending}
      onClick={() => remove.mutate()}
    >
      Delete
    </Button>
  );
}

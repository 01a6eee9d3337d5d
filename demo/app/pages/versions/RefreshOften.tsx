import { useQueryClient } from "@tanstack/react-query";
import { Button } from "faultline/react";
import { useState } from "react";
import { versions } from "../../versioner.ts";

/** More than Versioner allows in its 20 seconds. */
const manyTimes = 70;

/** Reads the list until Versioner asks for a pause, which the list then shows. */
export function RefreshOften() {
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const refresh = async () => {
    setIsBusy(true);
    for (let i = 0; i < manyTimes && client.getQueryState(versions.queryKey)?.fetchFailureCount === 0; i++) {
      // A fetch that waits for its next try would hold the loop up, and the person too.
      const asked = client.refetchQueries({ queryKey: versions.queryKey, exact: true });
      await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 1000))]);
    }
    setIsBusy(false);
  };
  return (
    <Button isBusy={isBusy} onClick={() => void refresh()}>
      {isBusy ? "Refreshing…" : "Refresh many times"}
    </Button>
  );
}

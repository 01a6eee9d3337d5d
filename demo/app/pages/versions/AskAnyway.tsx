import { Button } from "faultline/react";
import type { Wait } from "faultline/react-query";

/** For somebody who knows better than the limit: asks although the service wants a pause. */
export function AskAnyway({ wait }: { wait: Wait | undefined }) {
  if (!wait?.isHeld) return null;
  return (
    <Button variant="plain" onClick={() => wait.retryNow({ force: true })}>
      Ask anyway
    </Button>
  );
}

import { Button, FailureView, FreezeBanner } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { useState } from "react";
import { preflight, type Target } from "../../versioner.ts";
import { Schedule } from "./Schedule.tsx";

/** Refusals that are about one release; its own row and form say them. */
const aboutTheRelease = ["approval-required", "precondition-required", "conflict"];

/** Whether production takes changes at all, asked by a pre-flight of the next release. Open, it says nothing. */
export function ProductionFreeze({ target }: { target: Target }) {
  const { failure, wait, isFetching, refetch } = useApiQuery(preflight(target));
  const [isOpen, setIsOpen] = useState(false);
  if (failure === undefined || aboutTheRelease.includes(failure.kind)) return null;
  const askAgain = () => void refetch();
  if (failure.kind !== "locked") {
    return <FailureView failure={failure} wait={wait} isRetrying={isFetching} layout="strip" headingLevel={2} />;
  }
  return (
    <>
      <FreezeBanner
        failure={failure}
        headingLevel={2}
        setterZone="America/Los_Angeles"
        isRetrying={isFetching}
        onRetry={askAgain}
        onRequestOverride={() => location.assign("mailto:release-managers@example.com?subject=Override")}
        actions={
          <Button variant="plain" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
            View schedule
          </Button>
        }
      />
      {isOpen && <Schedule onClose={() => setIsOpen(false)} />}
    </>
  );
}

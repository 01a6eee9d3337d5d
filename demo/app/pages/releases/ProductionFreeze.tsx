import { Button, FreezeBanner, QueryView } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { useState } from "react";
import { aboutTheRelease, preflight, type Target } from "../../versioner.ts";
import { Schedule } from "./Schedule.tsx";

/** Whether production takes changes at all, asked by a pre-flight of the next release. Open, it says nothing. */
export function ProductionFreeze({ target }: { target: Target }) {
  const result = useApiQuery(preflight(target));
  const { failure, isFetching, refetch } = result;
  const [isOpen, setIsOpen] = useState(false);
  if (failure === undefined || failure.kind in aboutTheRelease) return null;
  const askAgain = () => void refetch();
  if (failure.kind !== "locked") {
    return (
      <QueryView result={result} layout="strip" headingLevel={2}>
        {() => null}
      </QueryView>
    );
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

import { isApiError } from "faultline";
import { FailureView, UnexpectedView } from "faultline/react";

export function Crash({ error, retry }: { error: unknown; retry: () => void }) {
  if (isApiError(error)) return <FailureView failure={error.failure} onRetry={retry} />;
  return <UnexpectedView error={error} onRetry={retry} />;
}

import { ConflictPanel } from "./ConflictPanel.tsx";
import { ContentTooLargePanel } from "./ContentTooLargePanel.tsx";
import type { FailureViews } from "./context.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { ForbiddenPanel } from "./ForbiddenPanel.tsx";
import { RetryCountdown } from "./RetryCountdown.tsx";
import { SignInPrompt } from "./SignInPrompt.tsx";
import { UnavailablePanel } from "./UnavailablePanel.tsx";
import { UnsupportedMediaTypePanel } from "./UnsupportedMediaTypePanel.tsx";

/** Kinds with a look of their own; every other kind is a `FailurePanel`. */
export const looks: FailureViews = {
  conflict: ConflictPanel,
  "content-too-large": ContentTooLargePanel,
  forbidden: ForbiddenPanel,
  invalid: ErrorSummary,
  "rate-limited": RetryCountdown,
  unauthenticated: SignInPrompt,
  unavailable: UnavailablePanel,
  "unsupported-media-type": UnsupportedMediaTypePanel,
};

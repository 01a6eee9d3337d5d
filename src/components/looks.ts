import { ApprovalPrompt } from "./ApprovalPrompt.tsx";
import { ConflictPanel } from "./ConflictPanel.tsx";
import { ContentTooLargePanel } from "./ContentTooLargePanel.tsx";
import type { FailureViews } from "./context.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { ForbiddenPanel } from "./ForbiddenPanel.tsx";
import { FreezeBanner } from "./FreezeBanner.tsx";
import { PreconditionPanel } from "./PreconditionPanel.tsx";
import { RetryCountdown } from "./RetryCountdown.tsx";
import { SignInPrompt } from "./SignInPrompt.tsx";
import { UnavailablePanel } from "./UnavailablePanel.tsx";
import { UnsupportedMediaTypePanel } from "./UnsupportedMediaTypePanel.tsx";

/** Kinds with a look of their own; every other kind is a `FailurePanel`. */
export const looks: FailureViews = {
  "approval-required": ApprovalPrompt,
  conflict: ConflictPanel,
  "content-too-large": ContentTooLargePanel,
  forbidden: ForbiddenPanel,
  invalid: ErrorSummary,
  locked: FreezeBanner,
  "precondition-required": PreconditionPanel,
  "rate-limited": RetryCountdown,
  unauthenticated: SignInPrompt,
  unavailable: UnavailablePanel,
  "unsupported-media-type": UnsupportedMediaTypePanel,
};

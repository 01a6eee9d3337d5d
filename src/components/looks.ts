import type { FailureViews } from "./context.ts";
import { ForbiddenPanel } from "./ForbiddenPanel.tsx";
import { RetryCountdown } from "./RetryCountdown.tsx";
import { SignInPrompt } from "./SignInPrompt.tsx";
import { UnavailablePanel } from "./UnavailablePanel.tsx";

/** Kinds with a look of their own; every other kind is a `FailurePanel`. */
export const looks: FailureViews = {
  forbidden: ForbiddenPanel,
  "rate-limited": RetryCountdown,
  unauthenticated: SignInPrompt,
  unavailable: UnavailablePanel,
};

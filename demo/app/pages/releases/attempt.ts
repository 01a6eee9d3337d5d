import type { Answer, UseApiMutationResult } from "faultline/react-query";
import type { Target } from "../../versioner.ts";

/** A release on its way out: what is sent, and how the two requests of it stand. */
export interface Attempt {
  readonly target: Target;
  /** Versioner's permission. */
  readonly deploy: UseApiMutationResult<Answer, Target, unknown>;
  /** DeployForge's job. */
  readonly start: UseApiMutationResult<Answer, Target, unknown>;
  onTarget(target: Target): void;
  onSend(target: Target): void;
  onDismiss(): void;
}

export type { DialectDefinition } from "./dialects/defineDialect.ts";
export { defineDialect } from "./dialects/defineDialect.ts";
export type { Dialect, Draft, Example, ExampleResponse, Guard, Rule, StatusRange } from "./dialects/dialect.ts";
export { on } from "./dialects/dialect.ts";
export type { DialectExample } from "./dialects/exampleReply.ts";
export { explainOutcome } from "./dialects/explainOutcome.ts";
export type { Explanation, Origin, Origins, TriedRule } from "./dialects/explanation.ts";
export { toJobState } from "./dialects/jobState.ts";
export { parsePath } from "./dialects/path.ts";
export { readOutcome } from "./dialects/readOutcome.ts";
export type { RateLimit } from "./http/rateLimit.ts";
export type { ReadReplyOptions, Reply, RequestFacts } from "./http/readReply.ts";
export { readReply } from "./http/readReply.ts";
export type { EpochMs } from "./http/time.ts";
export type { ConsoleReporterOptions } from "./observing/consoleReporter.ts";
export { consoleReporter } from "./observing/consoleReporter.ts";
export type { OutcomeEvent } from "./observing/outcomeEvent.ts";
export type { OutcomeCounts, OutcomeSnapshot, OutcomeStats } from "./observing/outcomeStats.ts";
export { createOutcomeStats } from "./observing/outcomeStats.ts";
export { redact } from "./observing/redact.ts";
export type { RedactOptions } from "./observing/redactOptions.ts";
export { ApiError, isApiError } from "./outcome/ApiError.ts";
export type { RetryDecision, RetryRule, WaitReading } from "./outcome/decision.ts";
export type { Approvals, BlockedBy, FieldIssue, LockWindow } from "./outcome/failureParts.ts";
export type {
  ApprovalRequired,
  BadGateway,
  BadRequest,
  Conflict,
  ContentTooLarge,
  Failure,
  FailureBase,
  FailureKind,
  FailureOf,
  Forbidden,
  GatewayTimeout,
  Gone,
  Invalid,
  Locked,
  MethodNotAllowed,
  NotFound,
  PreconditionRequired,
  RateLimited,
  Repeat,
  ServerError,
  Surface,
  TimedOut,
  Tone,
  Traits,
  Unauthenticated,
  Unavailable,
  Unprocessable,
  Unreachable,
  Unreadable,
  UnsupportedMediaType,
} from "./outcome/failures.ts";
export { traits } from "./outcome/failures.ts";
export type { Job, JobState } from "./outcome/job.ts";
export type { Operation, OperationWords } from "./outcome/operation.ts";
export type { Accepted, Outcome, Page, Success } from "./outcome/outcome.ts";
export { isFailure } from "./outcome/outcome.ts";
export type { RetryPolicy, RetryPolicyOptions } from "./policies/retry.ts";
export { createRetryPolicy } from "./policies/retry.ts";

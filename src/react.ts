// faultline/react: the states on the screen. An explicit list of names.

export { ApprovalBadge, type ApprovalBadgeProps } from "./components/ApprovalBadge.tsx";
export { ApprovalPrompt, type ApprovalPromptProps } from "./components/ApprovalPrompt.tsx";
export { Badge } from "./components/Badge.tsx";
export { Button, type ButtonProps, LinkButton, type LinkButtonProps } from "./components/Button.tsx";
export { ConflictPanel } from "./components/ConflictPanel.tsx";
export { ContentTooLargePanel, type ContentTooLargePanelProps } from "./components/ContentTooLargePanel.tsx";
export { type FailureViews, useAnnounce, useMessages, type Words } from "./components/context.ts";
export { ErrorSummary, type ErrorSummaryProps } from "./components/ErrorSummary.tsx";
export { FailurePanel, type FailurePanelProps } from "./components/FailurePanel.tsx";
export { FailureView } from "./components/FailureView.tsx";
export { FaultlineProvider, type FaultlineProviderProps } from "./components/FaultlineProvider.tsx";
export { FieldMessage, type FieldMessageProps } from "./components/FieldMessage.tsx";
export { ForbiddenPanel } from "./components/ForbiddenPanel.tsx";
export { FreezeBadge, type FreezeBadgeProps } from "./components/FreezeBadge.tsx";
export { FreezeBanner, type FreezeBannerProps } from "./components/FreezeBanner.tsx";
export { Glyph, type GlyphName } from "./components/Glyph.tsx";
export { JobLine, type JobLineProps } from "./components/JobLine.tsx";
export { JobProgress, type JobProgressProps } from "./components/JobProgress.tsx";
export { JobTray, type JobTrayProps, type TrayJob } from "./components/JobTray.tsx";
export type { JobSight, JobStep } from "./components/jobSight.ts";
export { Mark, type MarkProps } from "./components/Mark.tsx";
export { BackStrip, type BackStripProps, OfflineStrip, type OfflineStripProps } from "./components/OfflineStrip.tsx";
export { PreconditionPanel } from "./components/PreconditionPanel.tsx";
export { type Lane, Lanes } from "./components/pieces/Lanes.tsx";
export { Overrun } from "./components/pieces/Overrun.tsx";
export { Pips } from "./components/pieces/Pips.tsx";
export { Ring } from "./components/pieces/Ring.tsx";
export { Ruler, type RulerProps } from "./components/pieces/Ruler.tsx";
export type { RulerInput } from "./components/pieces/rulerOf.ts";
export { type Approver, Seats, type SeatsProps } from "./components/pieces/Seats.tsx";
export { Sliver } from "./components/pieces/Sliver.tsx";
export { StepLine, type StepLineProps } from "./components/pieces/StepLine.tsx";
export { Reference } from "./components/Reference.tsx";
export { RetryCountdown } from "./components/RetryCountdown.tsx";
export { SignInPrompt } from "./components/SignInPrompt.tsx";
export { StaleStrip, type StaleStripProps } from "./components/StaleStrip.tsx";
export { StatePanel, type StatePanelProps } from "./components/StatePanel.tsx";
export { Text } from "./components/Text.tsx";
export { Remaining, Time, type TimeProps } from "./components/Time.tsx";
export { UnavailablePanel } from "./components/UnavailablePanel.tsx";
export {
  UnsupportedMediaTypePanel,
  type UnsupportedMediaTypePanelProps,
} from "./components/UnsupportedMediaTypePanel.tsx";
export { type FieldProps, useFieldProps } from "./components/useFieldProps.ts";
export type { FailureEvents, Layout, ViewProps } from "./components/viewProps.ts";
export type { Message, Messages, Translation } from "./locales/en.ts";
export type { FailureBoundaryProps, FailureFallbackProps } from "./surfaces/boundaryProps.ts";
export type { Catches, Claimed } from "./surfaces/claims.ts";
export { FailureBoundary } from "./surfaces/FailureBoundary.tsx";
export { type MutationLike, MutationNotice, type MutationNoticeProps } from "./surfaces/MutationNotice.tsx";
export { QueryView, type QueryViewProps } from "./surfaces/QueryView.tsx";
export type { QueryLike } from "./surfaces/queryLike.ts";
export { StaleNotice, type StaleNoticeProps } from "./surfaces/StaleNotice.tsx";
export { UnexpectedView, type UnexpectedViewProps } from "./surfaces/UnexpectedView.tsx";
export { type FailureBoundaryHandle, useFailureBoundary } from "./surfaces/useFailureBoundary.ts";
export { type Countdown, useCountdown } from "./waiting/useCountdown.ts";

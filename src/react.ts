// faultline/react: the states on the screen. An explicit list of names.

export { Badge } from "./components/Badge.tsx";
export { Button, type ButtonProps, LinkButton, type LinkButtonProps } from "./components/Button.tsx";
export { type FailureViews, useAnnounce, useMessages, type Words } from "./components/context.ts";
export { FailurePanel, type FailurePanelProps } from "./components/FailurePanel.tsx";
export { FailureView } from "./components/FailureView.tsx";
export { FaultlineProvider, type FaultlineProviderProps } from "./components/FaultlineProvider.tsx";
export { ForbiddenPanel } from "./components/ForbiddenPanel.tsx";
export { Glyph, type GlyphName } from "./components/Glyph.tsx";
export { Mark, type MarkProps } from "./components/Mark.tsx";
export { Pips } from "./components/pieces/Pips.tsx";
export { Ring } from "./components/pieces/Ring.tsx";
export { Reference } from "./components/Reference.tsx";
export { RetryCountdown } from "./components/RetryCountdown.tsx";
export { SignInPrompt } from "./components/SignInPrompt.tsx";
export { StatePanel, type StatePanelProps } from "./components/StatePanel.tsx";
export { Text } from "./components/Text.tsx";
export { Remaining, Time, type TimeProps } from "./components/Time.tsx";
export { UnavailablePanel } from "./components/UnavailablePanel.tsx";
export type { FailureEvents, Layout, ViewProps } from "./components/viewProps.ts";
export { type Countdown, useCountdown } from "./waiting/useCountdown.ts";

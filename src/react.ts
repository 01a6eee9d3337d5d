// faultline/react: the states on the screen. An explicit list of names.
export { Button, type ButtonProps, LinkButton, type LinkButtonProps } from "./components/Button.tsx";
export { type FailureViews, useAnnounce, useMessages, type Words } from "./components/context.ts";
export { FaultlineProvider, type FaultlineProviderProps } from "./components/FaultlineProvider.tsx";
export { Glyph, type GlyphName } from "./components/Glyph.tsx";
export { Mark, type MarkProps } from "./components/Mark.tsx";
export { Reference } from "./components/Reference.tsx";
export { StatePanel, type StatePanelProps } from "./components/StatePanel.tsx";
export { Text } from "./components/Text.tsx";
export { Remaining, Time, type TimeProps } from "./components/Time.tsx";
export type { FailureEvents, Layout, ViewProps } from "./components/viewProps.ts";

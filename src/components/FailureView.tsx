"use client";

import type { ComponentType } from "react";
import type { FailureKind } from "../outcome/failures.ts";
import { type FailureViews, useFaultline } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { looks } from "./looks.ts";
import type { ViewProps } from "./viewProps.ts";

/** Shows a failure as its kind is shown: the app's own view, ours, or the panel that fits all. */
export function FailureView(props: ViewProps) {
  const { components } = useFaultline();
  const { kind } = props.failure;
  const View = viewOf(components, kind) ?? viewOf(looks, kind) ?? FailurePanel;
  // A wait, a half-written note or the focus of one kind means nothing to another.
  return <View key={kind} {...props} />;
}

/** The table pairs each kind with the view of that kind, which a lookup by a kind not known yet cannot express. */
function viewOf(views: FailureViews, kind: FailureKind): ComponentType<ViewProps> | undefined {
  return views[kind] as ComponentType<ViewProps> | undefined;
}

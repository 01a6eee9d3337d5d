import { act, render } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { vi } from "vitest";
import { FaultlineProvider, type FaultlineProviderProps } from "../../src/components/FaultlineProvider.tsx";
import { type FailureKind, type FailureOf, traits } from "../../src/outcome/failures.ts";

export const now = Date.UTC(2025, 9, 27, 9, 44, 18);
export const kinds = Object.keys(traits) as FailureKind[];

/** A failure of one kind with nothing but what every failure has. */
export function failureOf<K extends FailureKind>(kind: K, facts: Partial<FailureOf<K>> = {}): FailureOf<K> {
  const lists = { fields: [], approvals: { roles: [] } };
  const status = traits[kind].statuses[0] ?? 422;
  return { ...lists, kind, status, receivedAt: now, dialect: "sensei", ...facts } as unknown as FailureOf<K>;
}

/** Renders below a provider that has been there for a while, as after a fetch: what appears now is news. */
export function renderLater(children: ReactNode, props: FaultlineProviderProps = {}) {
  const tree = (content: ReactNode) => (
    <StrictMode>
      <FaultlineProvider locale="en-GB" timeZone="Europe/Berlin" {...props}>
        {content}
      </FaultlineProvider>
    </StrictMode>
  );
  const view = render(tree(null));
  pass(200);
  view.rerender(tree(children));
  return { ...view, rerender: (content: ReactNode) => view.rerender(tree(content)) };
}

/** Lets time pass; needs fake timers. */
export function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

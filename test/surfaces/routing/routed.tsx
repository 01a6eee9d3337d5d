import type { QueryClient } from "@tanstack/react-query";
import { act, screen, within } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { toast } from "react-hot-toast";
import { type MockInstance, vi } from "vitest";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import { FailureToaster } from "../../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailures } from "../../../src/surfaces/toast/hot/toastFailures.ts";
import { dismissToast, toasterId } from "../../../src/surfaces/toast/hot/toasts.ts";
import { newClient, noon, renderApp } from "../fixtures.tsx";

let ends: (() => void)[] = [];
let said: MockInstance<typeof console.error>;

export function startClock() {
  vi.useFakeTimers({ now: noon });
  // Where nothing has been focused yet, jsdom says that the window is in the background.
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
  said = vi.spyOn(console, "error").mockImplementation(() => {});
}

export function endRouting() {
  for (const end of ends) end();
  ends = [];
  act(() => {
    dismissToast();
    toast.remove(undefined, toasterId);
  });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.useRealTimers();
}

/** A page whose failures are looked after, with a toaster. */
export function show(page: ReactNode, client: QueryClient = newClient()) {
  ends.push(toastFailures(client));
  const app = (content: ReactNode) => (
    <FaultlineProvider locale="en-GB">
      {content}
      <FailureToaster />
    </FaultlineProvider>
  );
  renderApp(app(page), client);
  return client;
}

/** Ends it after the test at the latest. */
export function following(end: () => void): () => void {
  ends.push(end);
  return end;
}

interface SwitchProps {
  /** What the button says beside it. */
  by: string;
  children: ReactNode;
}

/** A part of the page that is there until its button is pressed. */
export function Leaves({ by, children }: SwitchProps) {
  return <Switch by={by} from={children} to={null} />;
}

/** A part of the page that is there once its button was pressed. */
export function Comes({ by, children }: SwitchProps) {
  return <Switch by={by} from={null} to={children} />;
}

function Switch({ by, from, to }: Pick<SwitchProps, "by"> & Record<"from" | "to", ReactNode>) {
  const [isPressed, setPressed] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setPressed(true)}>
        {by}
      </button>
      {isPressed ? to : from}
    </>
  );
}

export const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** What leaves is taken away by a timer that is set only when it is seen to leave. */
export const leave = async () => {
  await pass(10);
  await pass(300);
};

export const click = async (name: string | RegExp, index = 0) => {
  const button = screen.getAllByRole("button", { name })[index] as HTMLElement;
  act(() => {
    button.focus();
    button.click();
  });
  await pass(1);
};

export function toasts(): HTMLElement[] {
  const region = screen.queryByRole("region", { name: /^Messages/ });
  return region ? within(region).getAllByRole("listitem") : [];
}

/** What was said to developers about failures; React and other libraries use the console too. */
export const notices = (): string[] =>
  said.mock.calls.map(([text]) => String(text)).filter((text) => /shown|shows|drawn|toast/.test(text));

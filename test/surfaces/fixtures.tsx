import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type RenderResult, render } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { ApiError } from "../../src/outcome/ApiError.ts";
import type { Failure, FailureKind } from "../../src/outcome/failures.ts";

/** 10:42 UTC on a Tuesday. */
export const noon = Date.UTC(2025, 9, 28, 10, 42);

let made = 0;

/** Each a moment after the one before, as replies come. */
export function failureOf<K extends FailureKind>(kind: K, rest: Partial<Failure> = {}): Failure {
  const statuses: Partial<Record<FailureKind, number>> = {
    "not-found": 404,
    forbidden: 403,
    unauthenticated: 401,
    locked: 423,
    "rate-limited": 429,
    "server-error": 500,
    unavailable: 503,
    conflict: 409,
    unreachable: 0,
  };
  const base = {
    kind,
    status: statuses[kind] ?? 400,
    receivedAt: noon + (made += 1),
    dialect: "test",
    operation: "load the releases",
  };
  return { ...base, ...(kind === "invalid" && { fields: [] }), ...rest } as Failure;
}

export const apiError = (kind: FailureKind, rest: Partial<Failure> = {}) =>
  new ApiError(failureOf(kind, rest), { method: "GET", url: "https://api.example.com/releases" });

export const newClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });

/** Renders as apps do in development: under StrictMode, with a query client. React's own report is kept quiet. */
export function renderApp(
  app: ReactNode,
  client: QueryClient = newClient(),
  root: { onCaughtError?: (error: unknown) => void } = {},
): RenderResult {
  return render(
    <StrictMode>
      <QueryClientProvider client={client}>{app}</QueryClientProvider>
    </StrictMode>,
    { onCaughtError: root.onCaughtError ?? (() => {}) },
  );
}

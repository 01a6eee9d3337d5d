/**
 * As much of two packages as the page about observing uses, by their documents: what a type refuses here, they refuse.
 * Sentry for JavaScript: `Breadcrumb`, `ScopeContext`, `ErrorEvent`. `@opentelemetry/api` 1.9: `Meter`, `MetricOptions`.
 */
import { vi } from "vitest";

type Primitive = number | string | boolean | bigint | symbol | null | undefined;
type SeverityLevel = "fatal" | "error" | "warning" | "log" | "info" | "debug";
type Contexts = Record<string, Record<string, unknown> | undefined>;

interface Breadcrumb {
  type?: string;
  level?: SeverityLevel;
  category?: string;
  message?: string;
  data?: { [key: string]: unknown };
  timestamp?: number;
}

interface ScopeContext {
  level: SeverityLevel;
  extra: Record<string, unknown>;
  contexts: Contexts;
  tags: { [key: string]: Primitive };
  fingerprint: string[];
}

/** What Sentry is about to send of an error. */
export interface ErrorEvent {
  type: undefined;
  message?: string;
  fingerprint?: string[];
  request?: {
    url?: string;
    query_string?: string;
    cookies?: Record<string, string>;
    headers?: Record<string, string>;
  };
  exception?: { values?: { type?: string; value?: string; stacktrace?: { frames?: { filename?: string }[] } }[] };
  breadcrumbs?: Breadcrumb[];
  contexts?: Contexts;
  extra?: Record<string, unknown>;
}

interface BrowserOptions {
  beforeSend?: (event: ErrorEvent, hint: object) => PromiseLike<ErrorEvent | null> | ErrorEvent | null;
}

export const Sentry = {
  addBreadcrumb: vi.fn<(breadcrumb: Breadcrumb, hint?: object) => void>(),
  captureMessage: vi.fn<(message: string, context?: Partial<ScopeContext> | SeverityLevel) => string>(() => "id"),
  init: vi.fn<(options?: BrowserOptions) => void>(),
};

type AttributeValue = string | number | boolean | (string | null | undefined)[];

interface MetricOptions {
  description?: string;
  unit?: string;
  advice?: { explicitBucketBoundaries?: number[] };
}

export const record = vi.fn<(value: number, attributes?: Record<string, AttributeValue | undefined>) => void>();
export const createHistogram = vi.fn<(name: string, options?: MetricOptions) => { record: typeof record }>(() => ({
  record,
}));
export const metrics = {
  getMeter: (_name: string, _version?: string) => ({ createHistogram }),
};

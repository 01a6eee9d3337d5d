import type { ComponentType, ErrorInfo, ReactNode } from "react";
import type { ErrorBoundaryProps, FallbackProps } from "react-error-boundary";
import type { ViewProps } from "../../components/viewProps.ts";
import type { Failure } from "../../outcome/failures.ts";
import type { Catches, Claimed } from "./claims.ts";

/** What a fallback gets: react-error-boundary's props, and ours. */
export interface FailureFallbackProps<F extends Failure | undefined = Failure | undefined> extends FallbackProps {
  /** The failure that the error carries; `undefined`: it is no failure of an API. Narrowed by `catches`. */
  failure: F;
  /**
   * Renders the children again and lets the queries that failed in them fetch again. While the server's own wait
   * runs (`failure.retryAt`) it does nothing, unless forced.
   */
  retry(options?: { force?: boolean }): void;
  /** Renders the children again and leaves the queries as they are. */
  reset(): void;
  /** After `retry`, as long as children that suspend have not settled. */
  isRetrying: boolean;
}

interface Shared<C extends Catches | undefined> {
  children?: ReactNode;
  /**
   * Which failures this boundary takes: kinds, or a pure function. Everything else goes to the boundary above, and
   * with it every error that is no failure of an API. Left out, it takes everything.
   */
  catches?: C | undefined;
  /**
   * Once for each error that this boundary takes. The root's `onCaughtError` gets the same object: where both report,
   * remember in a `WeakSet` what was reported.
   */
  onError?: ((error: unknown, info: ErrorInfo) => void) | undefined;
  onReset?: ErrorBoundaryProps["onReset"];
  /**
   * The boundary resets, and its failed queries fetch again, when one of these changes (`Object.is`). Ids and other plain
   * values: an object that is made anew by each render resets with each. Name the route, and the next page begins clear.
   */
  resetKeys?: unknown[] | undefined;
}

interface NoFallback {
  /** Of the view that stands in when no fallback is given; default 3. */
  headingLevel?: ViewProps["headingLevel"];
  fallback?: undefined;
  fallbackRender?: undefined;
  FallbackComponent?: undefined;
}
type None = { [name in keyof NoFallback]?: undefined };
type OneFallback<P> =
  | NoFallback
  | (Omit<None, "fallback"> & { fallback: ReactNode })
  | (Omit<None, "fallbackRender"> & { fallbackRender: (props: P) => ReactNode })
  | (Omit<None, "FallbackComponent"> & { FallbackComponent: ComponentType<P> });

/** Props of `FailureBoundary`: those of react-error-boundary, a fallback being optional, and `catches`. */
export type FailureBoundaryProps<C extends Catches | undefined = undefined> = Shared<C> &
  OneFallback<FailureFallbackProps<Claimed<C>>>;

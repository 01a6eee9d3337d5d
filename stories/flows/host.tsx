import { QueryClientProvider } from "@tanstack/react-query";
import { delay, HttpResponse, http, type JsonBodyType } from "msw";
import { type ReactNode, useState } from "react";
import { expect, waitFor } from "storybook/test";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { deployforge } from "../../src/dialects/deployforge/index.ts";
import type { Dialect } from "../../src/dialects/dialect.ts";
import { resource } from "../../src/dialects/resource/index.ts";
import { versioner } from "../../src/dialects/versioner/index.ts";
import { type Api, type ApiOptions, createApi } from "../../src/query/createApi.ts";
import { createQueryClient } from "../../src/query/queryClient.ts";
import { FailureToaster } from "../../src/surfaces/toast/hot/FailureToaster.tsx";
import { type Clock, createClock } from "../../src/waiting/clock.ts";
import "../kit/kit.css";
import { flowNow } from "./pace.ts";

/** The address that the flows' pages talk to; the worker answers in its place. */
export const base = "https://flows.example.com";
const dialects: readonly Dialect[] = [versioner, deployforge, resource];

interface HostProps extends Partial<Omit<ApiOptions, "baseUrl" | "clock">> {
  /** Seconds of this flow in one real second. */
  rate?: number;
  children: (api: Api, clock: Clock) => ReactNode;
}

/** A page of a host: its own client and API, on a clock that hurries so that nobody waits for a flow. */
export function Host({ rate = 30, children, ...options }: HostProps) {
  const [{ api, client, clock }] = useState(() => {
    const clock = createClock({ now: flowNow, rate, startsAt: Date.UTC(2025, 9, 28, 9, 42) });
    return { clock, client: createQueryClient(), api: createApi({ baseUrl: base, dialects, clock, ...options }) };
  });
  return (
    <QueryClientProvider client={client}>
      <FaultlineProvider clock={clock}>
        <div data-kit="stack">{children(api, clock)}</div>
        <FailureToaster />
      </FaultlineProvider>
    </QueryClientProvider>
  );
}

type Answer = readonly [status: number, body?: JsonBodyType, headers?: Record<string, string>];

/** Answers with one reply after the other, the last again and again. */
export function inTurn(method: "get" | "post" | "put", path: string, ...answers: readonly Answer[]) {
  let asked = 0;
  return http[method](base + path, async () => {
    const [status, body, headers] = answers[Math.min(asked++, answers.length - 1)] ?? [500];
    await delay(60);
    return body === undefined
      ? new HttpResponse(null, { status, ...(headers && { headers }) })
      : HttpResponse.json(body, { status, ...(headers && { headers }) });
  });
}

/** How long a flow may take on a slow machine. */
export const patient = { timeout: 60_000 };

/** Good news also has a panel; what counts is how many speak of the trouble. */
const troubles = '[data-fl="panel"]:not([data-tone="success"])';

/** A failure is shown in one place, and nowhere else on the page. */
export async function expectOneSurface(count = 1): Promise<void> {
  await waitFor(() => expect(document.querySelectorAll(troubles)).toHaveLength(count), patient);
}

export const expectNoFailure = (): Promise<void> => expectOneSurface(0);

/** Versions, as the API lists them. */
export const versions: JsonBodyType = [{ id: "ver_01", product_name: "api", version: "4.2.1", status: "released" }];

import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { type QueryClient, QueryClientProvider, useMutation, useQuery } from "@tanstack/react-query";
import { createElement as h, type ReactNode, Suspense } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { ApiError } from "../../src/outcome/ApiError.ts";
import type { Failure } from "../../src/outcome/failures.ts";
import { isFailure } from "../../src/outcome/outcome.ts";
import { createQueryClient } from "../../src/query/queryClient.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { FailureBoundary } from "../../src/surfaces/boundary/FailureBoundary.tsx";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { FailureToaster } from "../../src/surfaces/toast/hot/FailureToaster.tsx";
import { UnexpectedView } from "../../src/surfaces/UnexpectedView.tsx";
import { exampleOutcome, examples } from "../../src/testing.ts";

const request = { method: "GET", url: "https://api.example.com/releases" };
const notFound = new ApiError({ kind: "not-found", status: 404, receivedAt: 0, dialect: "http" }, request);
const Throw = ({ error }: { error: unknown }): ReactNode => {
  throw error;
};

const failures: [string, Failure][] = [];
for (const { id } of Object.values(examples).flat()) {
  const outcome = await exampleOutcome(id);
  if (isFailure(outcome)) failures.push([id, outcome]);
}

/** What the server sends in the end, and what it reported on the way. */
async function stream(app: ReactNode): Promise<{ html: string; errors: unknown[] }> {
  const errors: unknown[] = [];
  const html = await new Promise<string>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(app, {
      onError: (error) => void errors.push(error),
      onShellError: reject,
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
    });
  });
  return { html, errors };
}

const onServer = (app: ReactNode, client: QueryClient = createQueryClient()) =>
  h(QueryClientProvider, { client }, h(FaultlineProvider, null, app));

it("B14 is tested where there is no document, as on a server", () => {
  expect(typeof document).toBe("undefined");
});

it.each(failures)("B14 a server draws the failure of %s without a throw", async (_, failure) => {
  const events = { onRetry: () => {}, onDismiss: () => {}, onReload: () => {}, onSignIn: () => {} };
  for (const layout of ["inline", "section", "page"] as const) {
    const view = onServer(h(FailureView, { failure, layout, ...events }));
    expect(renderToString(view)).toContain("data-fl");
    expect((await stream(view)).errors).toEqual([]);
  }
});

it.each([
  ["a view of what no API sent", () => h(UnexpectedView, { error: Object.freeze(new TypeError("x")) })],
  ["the toaster", () => h(FailureToaster)],
  ["a boundary with nothing wrong in it", () => h(FailureBoundary, null, h("p", null, "content"))],
])("B14 a server draws %s without a throw", async (_, view) => {
  expect(() => renderToString(onServer(view()))).not.toThrow();
  expect((await stream(onServer(view()))).errors).toEqual([]);
});

it("B14 a server draws a query that has failed before, and one that it has never asked for", () => {
  const client = createQueryClient();
  const failed = client.getQueryCache().build(client, { queryKey: ["failed"] });
  failed.setState({ status: "error", error: notFound, errorUpdatedAt: 1, fetchStatus: "idle" });
  const queryFn = vi.fn();
  const View = ({ name, hook }: { name: string; hook: typeof useQuery }) => {
    const result = hook({ queryKey: [name], queryFn, retryOnMount: false });
    return h(QueryView, { result, loading: "loading", children: () => "data" });
  };
  const draw = (name: string, hook: unknown) =>
    renderToString(onServer(h(View, { name, hook: hook as typeof useQuery }), client));
  for (const hook of [useQuery, useApiQuery]) {
    expect(draw("failed", hook)).toContain("<h3");
    expect(draw("never asked", hook)).toContain("loading");
  }
  expect(queryFn).not.toHaveBeenCalled();
});

it("B14 a server draws a mutation that has not been sent", () => {
  const Notice = () => h(MutationNotice, { result: useMutation({ mutationFn: () => Promise.reject(notFound) }) });
  expect(() => renderToString(onServer(h(Notice)))).not.toThrow();
});

it("B14 on a server an error escapes the boundary as it is, for React catches none there", async () => {
  const app = onServer(h(FailureBoundary, null, h(Throw, { error: notFound })));
  let thrown: unknown;
  try {
    renderToString(app);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBe(notFound);
  await expect(stream(app)).rejects.toBe(notFound);
});

it("B14 on a server a Suspense inside the boundary keeps the rest of the page", async () => {
  const part = h(Suspense, { fallback: h("p", null, "loading") }, h(Throw, { error: notFound }));
  const app = onServer(h("main", null, "the page", h(FailureBoundary, null, part)));
  expect(renderToString(app)).toMatch(/the page[^]*<p>loading/);
  const { html, errors } = await stream(app);
  expect(html).toMatch(/the page[^]*<p>loading/);
  expect(errors).toEqual([notFound]);
});

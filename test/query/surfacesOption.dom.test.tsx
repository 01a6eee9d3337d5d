import { type QueryClient, QueryClient as TanStackClient, useMutation } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { Component, type ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { findFailure } from "../../src/outcome/findFailure.ts";
import { appRule } from "../../src/query/appRule.ts";
import type { FaultlineMeta } from "../../src/query/meta.ts";
import { createQueryClient, queryDefaults } from "../../src/query/queryClient.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { json, pass, setUp, wrapperOf } from "./harness.tsx";

beforeEach(() => {
  vi.useFakeTimers();
  // React's own report of what a boundary has caught.
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

class Boundary extends Component<{ children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    return this.state.failed ? <p>boundary</p> : this.props.children;
  }
}

async function show(client: QueryClient, page: ReactNode) {
  const Wrapper = wrapperOf(client);
  render(
    <Wrapper>
      <Boundary>{page}</Boundary>
    </Wrapper>,
  );
  await pass(10);
}

const missing = json({}, 404);

async function showQuery(client: QueryClient, meta: FaultlineMeta = {}) {
  const { api } = setUp([missing]);
  const Page = () => {
    const { failure } = useApiQuery(api.queryOptions({ queryKey: ["page"], path: "/page", meta }));
    return <p>{failure?.kind}</p>;
  };
  await show(client, <Page />);
}

async function showMutation(client: QueryClient, meta: FaultlineMeta | undefined) {
  const { api } = setUp([missing]);
  const Page = () => {
    const { failure, mutate } = useApiMutation(
      api.mutationOptions({ request: () => ({ path: "/notes" }), ...(meta && { meta }) }),
    );
    return (
      <button type="button" onClick={() => mutate()}>
        {failure?.kind ?? "save"}
      </button>
    );
  };
  await show(client, <Page />);
  act(() => screen.getByRole("button").click());
  await pass(10);
}

it("the app's word for all sends a query's failure to the boundary", async () => {
  await showQuery(createQueryClient({ surfaces: { "not-found": "boundary" } }));
  expect(screen.getByText("boundary")).toBeInTheDocument();
});

it("the word of one query wins over the app's for all", async () => {
  await showQuery(createQueryClient({ surfaces: "boundary" }), { surface: "inline" });
  expect(screen.getByText("not-found")).toBeInTheDocument();
});

it("a function in the meta of a query decides by the failure", async () => {
  await showQuery(createQueryClient(), { surface: ({ status }) => (status === 404 ? "boundary" : undefined) });
  expect(screen.getByText("boundary")).toBeInTheDocument();
});

it.each<[string, FaultlineMeta | undefined]>([
  ["that says nothing", undefined],
  ["whose own word leaves its kind open", { surface: { conflict: "toast" } }],
])("the app's word for all sends the failure of a mutation %s to the boundary", async (_, meta) => {
  await showMutation(createQueryClient({ surfaces: "boundary" }), meta);
  expect(screen.getByText("boundary")).toBeInTheDocument();
});

it("the word of one mutation wins over the app's for all", async () => {
  await showMutation(createQueryClient({ surfaces: "boundary" }), { surface: "inline" });
  expect(screen.getByText("not-found")).toBeInTheDocument();
});

it("a mutation of the app's own function heeds the app's word for all", async () => {
  const { api } = setUp([missing]);
  const Page = () => {
    const { mutate } = useMutation({ mutationFn: () => api.post("/notes") });
    return (
      <button type="button" onClick={() => mutate()}>
        save
      </button>
    );
  };
  await show(createQueryClient({ surfaces: { "not-found": "boundary" } }), <Page />);
  act(() => screen.getByRole("button").click());
  await pass(10);
  expect(screen.getByText("boundary")).toBeInTheDocument();
});

it.each<[string, FaultlineMeta, string]>([
  ["goes to the boundary by its own word", { surface: "boundary" }, "boundary"],
  ["stays with it by its own word, whatever the app's for all", { surface: "inline" }, "server-error"],
])("the failure of a mutation of the app's own function %s", async (_, meta, shown) => {
  const { api } = setUp([json({}, 500)]);
  const Page = () => {
    const { mutate, error } = useMutation({ mutationFn: () => api.post("/notes"), meta: { ...meta } });
    return (
      <button type="button" onClick={() => mutate()}>
        {findFailure(error)?.kind ?? "save"}
      </button>
    );
  };
  await show(createQueryClient({ surfaces: meta.surface === "inline" ? "boundary" : "inline" }), <Page />);
  act(() => screen.getByRole("button").click());
  await pass(10);
  expect(screen.getByText(shown)).toBeInTheDocument();
});

it("the app's word is found in a client of the app's own, whose options lie over ours", () => {
  const defaults = queryDefaults({ surfaces: "toast" }).defaultOptions;
  const client = new TanStackClient({ defaultOptions: { queries: { ...defaults?.queries, retry: false } } });
  expect(appRule(client, "query")).toBe("toast");
  expect(appRule(client, "mutation")).toBeUndefined();
  expect(appRule(createQueryClient({ surfaces: "silent" }), "mutation")).toBe("silent");
  expect(appRule(new TanStackClient(), "query")).toBeUndefined();
});

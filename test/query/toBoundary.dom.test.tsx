import { type QueryClient, QueryClientProvider, useMutation, useQuery } from "@tanstack/react-query";
import { waitFor } from "@testing-library/react";
import { Component, type ReactNode } from "react";
import { createRoot, type RootOptions } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "../../src/outcome/ApiError.ts";
import { createQueryClient } from "../../src/query/queryClient.ts";

const place = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
const onWindow = vi.fn((event: ErrorEvent) => event.preventDefault());
const said: string[] = [];

beforeEach(() => {
  // In an act React gives what nobody takes to the act, and not to the window.
  place.IS_REACT_ACT_ENVIRONMENT = false;
  said.length = 0;
  vi.spyOn(console, "error").mockImplementation((words) => {
    if (String(words).startsWith("Faultline")) said.push(words);
  });
  vi.spyOn(console, "warn").mockImplementation(() => {});
  onWindow.mockClear();
  window.addEventListener("error", onWindow);
});
afterEach(() => {
  place.IS_REACT_ACT_ENVIRONMENT = true;
  window.removeEventListener("error", onWindow);
  vi.restoreAllMocks();
});

const request = { method: "GET", url: "https://api.example.com/releases" };
const newError = () => new ApiError({ kind: "unauthenticated", status: 401, receivedAt: 0, dialect: "test" }, request);

class Boundary extends Component<{ children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    return this.state.failed ? <p>boundary</p> : this.props.children;
  }
}

function Releases() {
  const { isError } = useQuery({ queryKey: ["releases"], retry: false, queryFn: () => Promise.reject(newError()) });
  return <p>{isError ? "failed" : "loading"}</p>;
}

function Save() {
  const { mutate, isError } = useMutation({ mutationFn: () => Promise.reject(newError()) });
  return (
    <button type="button" onClick={() => mutate()}>
      {isError ? "failed" : "save"}
    </button>
  );
}

function show(page: ReactNode, client: QueryClient, options?: RootOptions): HTMLElement {
  const container = document.createElement("div");
  createRoot(container, options).render(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
  return container;
}

it("a developer is told, once, of a query's failure that was thrown for a boundary and that none took", async () => {
  const container = show(<Releases />, createQueryClient({ surfaces: { unauthenticated: "boundary" } }));
  await waitFor(() => expect(onWindow).toHaveBeenCalled());
  expect(container).toBeEmptyDOMElement();
  expect(said).toEqual([expect.stringContaining("(unauthenticated, status 401) was thrown for a boundary")]);
});

it("a developer is told of a mutation's failure that no boundary took", async () => {
  const container = show(<Save />, createQueryClient({ surfaces: { unauthenticated: "boundary" } }));
  await waitFor(() => expect(container).toHaveTextContent("save"));
  document.body.append(container);
  container.querySelector("button")?.click();
  await waitFor(() => expect(onWindow).toHaveBeenCalled());
  expect(said).toHaveLength(1);
  container.remove();
});

it("nothing is said of a failure that any boundary took, ours or not", async () => {
  const container = show(
    <Boundary>
      <Releases />
    </Boundary>,
    createQueryClient({ surfaces: "boundary" }),
  );
  await waitFor(() => expect(container).toHaveTextContent("boundary"));
  expect(onWindow).not.toHaveBeenCalled();
  expect(said).toEqual([]);
});

it("nothing is said of an error that no surface asked to be thrown", async () => {
  const Broken = (): ReactNode => {
    throw newError();
  };
  show(<Broken />, createQueryClient({ surfaces: "boundary" }));
  await waitFor(() => expect(onWindow).toHaveBeenCalled());
  expect(said).toEqual([]);
});

it("nothing is said in production", async () => {
  vi.stubEnv("NODE_ENV", "production");
  show(<Releases />, createQueryClient({ surfaces: "boundary" }));
  await waitFor(() => expect(onWindow).toHaveBeenCalled());
  expect(said).toEqual([]);
  vi.unstubAllEnvs();
});

import { QueryClient, type UseQueryResult, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { describe, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import type { Failure, FieldIssue, Invalid, Job, LockWindow } from "../../src/index.ts";
import {
  type Answer,
  createApi,
  type JobWatch,
  useApiMutation,
  useApiQuery,
  useFailure,
  useJob,
  type Wait,
} from "../../src/react-query.ts";

const api = createApi({ baseUrl: "https://api.example.com", dialects: [] });
const Version = z.object({ id: z.string() });
type Version = { id: string };
const versions = () => api.queryOptions({ queryKey: ["versions"], path: "/versions", schema: z.array(Version) });

describe("queryOptions", () => {
  it("types data by the schema's output", () => {
    expectTypeOf(useQuery(versions()).data).toEqualTypeOf<Version[] | undefined>();
    expectTypeOf(useApiQuery(versions()).data).toEqualTypeOf<Version[] | undefined>();
    expectTypeOf(useSuspenseQuery(versions()).data).toEqualTypeOf<Version[]>();
  });

  it("types the data in the cache by the key", () => {
    expectTypeOf(new QueryClient().getQueryData(versions().queryKey)).toEqualTypeOf<Version[] | undefined>();
  });

  it("takes a transforming schema by what comes out of it", () => {
    const options = api.queryOptions({
      queryKey: ["count"],
      path: "/count",
      schema: z.pipe(z.string(), z.transform(Number)),
    });
    expectTypeOf(useApiQuery(options).data).toEqualTypeOf<number | undefined>();
  });

  it("knows nothing of data without a schema", () => {
    const options = api.queryOptions({ queryKey: ["a"], path: "/a" });
    expectTypeOf(useApiQuery(options).data).toEqualTypeOf<unknown>();
  });

  it("types what select makes of the data", () => {
    const options = api.queryOptions({
      queryKey: ["versions"],
      path: "/versions",
      schema: z.array(Version),
      select: (list) => list.length,
    });
    expectTypeOf(useApiQuery(options).data).toEqualTypeOf<number | undefined>();
    expectTypeOf(new QueryClient().getQueryData(options.queryKey)).toEqualTypeOf<Version[] | undefined>();
  });

  it("takes operation and surface in meta, and whatever the app puts beside them", () => {
    api.queryOptions({ queryKey: ["a"], path: "/a", meta: { operation: "load", surface: "boundary", own: 1 } });
    // @ts-expect-error there is no such surface
    api.queryOptions({ queryKey: ["a"], path: "/a", meta: { surface: "modal" } });
    // @ts-expect-error the wait is ours
    api.queryOptions({ queryKey: ["a"], path: "/a", retryDelay: 5 });
  });
});

describe("useApiQuery", () => {
  it("is a result of TanStack Query, with failure and wait", () => {
    const result = useApiQuery(versions());
    expectTypeOf(result).toExtend<UseQueryResult<Version[]>>();
    expectTypeOf(result.failure).toEqualTypeOf<Failure | undefined>();
    expectTypeOf(result.wait).toEqualTypeOf<Wait | undefined>();
    if (result.isSuccess) expectTypeOf(result.data).toEqualTypeOf<Version[]>();
  });
});

describe("mutationOptions", () => {
  const create = () =>
    api.mutationOptions({
      request: ({ id }: Version) => ({ path: `/versions/${id}`, method: "PUT" }),
      schema: Version,
      idempotent: true,
    });

  it("types variables by the request and the answer by the schema", () => {
    const mutation = useApiMutation(create());
    expectTypeOf(mutation.mutate).parameter(0).toEqualTypeOf<Version>();
    expectTypeOf(mutation.data).toEqualTypeOf<Answer<Version> | undefined>();
    if (mutation.data?.kind === "accepted") {
      expectTypeOf(mutation.data.data).toEqualTypeOf<Version>();
      expectTypeOf(mutation.data.job).toEqualTypeOf<Job | undefined>();
    }
    expectTypeOf(mutation.resume).toEqualTypeOf<() => void>();
  });

  it("needs no variables when the request takes none", () => {
    const mutation = useApiMutation(api.mutationOptions({ request: () => ({ path: "/sync" }) }));
    mutation.mutate();
  });

  it("hands over what is accepted to useJob", () => {
    const { data } = useApiMutation(create());
    expectTypeOf(useJob(data, { api })).toEqualTypeOf<JobWatch>();
  });
});

describe("requests", () => {
  it("type data by what the caller says, or by the schema", () => {
    expectTypeOf(api.get("/a")).resolves.toEqualTypeOf<unknown>();
    expectTypeOf(api.get<Version>("/a")).resolves.toEqualTypeOf<Version>();
    expectTypeOf(api.post("/a", { schema: Version })).resolves.toEqualTypeOf<Version>();
  });
});

describe("a failure", () => {
  it("narrows by kind", () => {
    const failure = useFailure(useQuery(versions()));
    if (failure?.kind === "invalid") {
      expectTypeOf(failure).toEqualTypeOf<Invalid>();
      expectTypeOf(failure.fields).toEqualTypeOf<readonly FieldIssue[]>();
    }
    if (failure?.kind === "locked") expectTypeOf(failure.window).toEqualTypeOf<LockWindow | undefined>();
    // @ts-expect-error only some kinds have fields
    failure?.fields;
  });
});

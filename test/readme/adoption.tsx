import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { common } from "faultline/dialects/common";
import { FailureBoundary, FaultlineProvider, QueryView } from "faultline/react";
import { createApi, queryDefaults, useApiQuery } from "faultline/react-query";
import * as z from "zod/mini";
import "faultline/styles.css";

const client = new QueryClient(queryDefaults());
const api = createApi({ baseUrl: "https://api.example.com", dialects: common });

const releases = api.queryOptions({
  queryKey: ["releases"],
  path: "/versions",
  schema: z.array(z.object({ id: z.string(), version: z.string() })),
  meta: { operation: "load releases" },
});

function Releases() {
  const result = useApiQuery(releases); // useQuery, plus `failure` and `wait`
  return (
    <QueryView result={result}>
      {(list) => (
        <ul>
          {list.map(({ id, version }) => (
            <li key={id}>{version}</li>
          ))}
        </ul>
      )}
    </QueryView>
  );
}

export function App() {
  return (
    <QueryClientProvider client={client}>
      <FaultlineProvider>
        <FailureBoundary>
          <Releases />
        </FailureBoundary>
      </FaultlineProvider>
    </QueryClientProvider>
  );
}

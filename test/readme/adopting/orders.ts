import { infiniteQueryOptions, type QueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { api } from "./api.ts";

const Order = z.object({ id: z.string(), note: z.string() });
export type Order = z.infer<typeof Order>;

export const orders = (tags: readonly string[]) =>
  api.queryOptions({
    queryKey: ["orders", tags],
    path: "/orders",
    query: { tag: tags }, // ?tag=new&tag=paid; for another form, write it into the path
    schema: z.array(Order),
    meta: { operation: "load the orders" },
  });

/** Several pages: a query function of your own. With its `signal` handed on, waits can be seen, hurried and called off. */
export const history = infiniteQueryOptions({
  queryKey: ["history"],
  initialPageParam: 1,
  queryFn: ({ pageParam, signal }) =>
    api.get("/history", {
      query: { page: pageParam },
      schema: z.object({ orders: z.array(Order), next: z.nullable(z.number()) }),
      operation: "load the history",
      signal,
    }),
  getNextPageParam: ({ next }) => next,
});

export const editNote = (client: QueryClient) =>
  api.mutationOptions({
    request: ({ id, note }: Order) => ({ method: "PATCH", path: `/orders/${encodeURIComponent(id)}`, json: { note } }),
    meta: { operation: "save the note" },
    onMutate: async (order) => {
      const { queryKey } = orders([]);
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (list) => list?.map((one) => (one.id === order.id ? order : one)));
      return { before };
    },
    onError: (_error, _order, shown) => client.setQueryData(orders([]).queryKey, shown?.before),
  });

export const upload = api.mutationOptions({
  request: (file: File) => {
    const body = new FormData();
    body.set("file", file);
    return { path: "/attachments", body };
  },
  meta: { operation: "add the attachment" },
});

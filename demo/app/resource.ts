import * as z from "zod/mini";
import { resource } from "./apis.ts";
import { instant } from "./instant.ts";

const User = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  updated_at: instant,
});
export type User = z.output<typeof User>;

const Order = z.object({
  id: z.string(),
  user_id: z.string(),
  total: z.number(),
  currency: z.string(),
  status: z.string(),
  created_at: instant,
});

type Fields = Readonly<Record<string, string | undefined>>;

export const users = (page: number) =>
  resource.queryOptions({
    queryKey: ["resource", "users", page],
    path: "/users",
    query: { page, per_page: 8 },
    returns: "outcome",
    schema: z.array(User),
    meta: { operation: { action: "load the users", subject: "the users" } },
  });

export const user = (id: string) =>
  resource.queryOptions({
    queryKey: ["resource", "user", id],
    path: `/users/${encodeURIComponent(id)}`,
    returns: "outcome",
    schema: User,
    meta: { operation: { action: "open this user", subject: "this user" } },
  });

export const createUser = resource.mutationOptions({
  request: (fields: Fields) => ({ path: "/users", json: fields }),
  schema: User,
  // Sent twice by accident, it makes one user.
  idempotent: true,
  meta: { operation: { action: "create the user", subject: "the user" }, surface: "inline" },
});

export const updateUser = (who: User) =>
  resource.mutationOptions({
    request: ({ etag, ...fields }: Fields) => ({
      method: "PATCH",
      path: `/users/${who.id}`,
      json: fields,
      headers: { "If-Match": etag },
    }),
    schema: User,
    meta: { operation: { action: `save ${who.name}`, subject: who.name }, surface: "inline" },
  });

export const deleteUser = (who: User) =>
  resource.mutationOptions({
    request: () => ({ method: "DELETE", path: `/users/${who.id}` }),
    meta: { operation: { action: `delete ${who.name}`, subject: who.name }, surface: "toast" },
  });

export const orders = resource.queryOptions({
  queryKey: ["resource", "orders"],
  path: "/orders",
  schema: z.array(Order),
  meta: { operation: { action: "load the orders", subject: "the orders" } },
});

/** As the form holds it: a number that was not entered is not there, and the API says so. */
export interface NewOrder {
  readonly user_id: string;
  readonly total: number | undefined;
  readonly items: { readonly sku: string; readonly quantity: number | undefined }[];
}

export const placeOrder = resource.mutationOptions({
  request: (order: NewOrder) => ({ path: "/orders", json: order }),
  schema: Order,
  idempotent: true,
  meta: { operation: { action: "place the order", subject: "the order" }, surface: "inline" },
});

export const processOrders = resource.mutationOptions({
  request: () => ({ path: "/data/process" }),
  meta: { operation: { action: "process the orders", subject: "the orders" }, surface: "inline" },
});

export const adminReports = resource.queryOptions({
  queryKey: ["resource", "reports"],
  path: "/admin/reports",
  meta: { operation: { action: "open the reports", subject: "the reports" } },
});

const Report = z.object({ lead_time_minutes: z.number() });

export const leadTime = resource.queryOptions({
  queryKey: ["resource", "lead time"],
  method: "POST",
  path: "/analytics/report",
  query: { scope: "month" },
  schema: Report,
  meta: { operation: { action: "load the lead time", subject: "the lead time" } },
});

export const makeYearlyReport = resource.mutationOptions({
  request: () => ({ path: "/analytics/report", query: { scope: "year" } }),
  schema: Report,
  meta: { operation: { action: "make the yearly report", subject: "the yearly report" }, surface: "inline" },
});

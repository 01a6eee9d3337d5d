import * as z from "zod/mini";
import { check, paginate } from "../body.ts";
import { type Call, Refusal, Router, type RouterOptions } from "../router.ts";
import { Idempotency } from "./idempotency.ts";
import { etagOf, matches, type Order, Store, type Versioned } from "./store.ts";
import { addUserRoutes, parse } from "./users.ts";
import { data, failure, insufficientScope, validation, voice } from "./voice.ts";

const Line = z.object({
  sku: z.string("must be text").check(z.minLength(1, "must not be empty")),
  quantity: z.int("must be a whole number").check(z.positive("must be at least 1")),
});
const NewOrder = z.object({
  user_id: z.string("must be text"),
  total: z.int("must be a whole number of cents").check(z.nonnegative("must not be negative")),
  currency: z._default(z.string("must be text").check(z.length(3, "must be an ISO 4217 code such as EUR")), "EUR"),
  items: z.optional(z.array(Line, "must be a list")),
});

interface Options extends Omit<RouterOptions, "api" | "voice" | "tellsQuota"> {}

/** The Resource API: users and orders, with ETags and idempotency keys. Mounted at `/resource`. */
export function createResource(options: Options): { readonly router: Router; readonly store: Store } {
  const store = new Store(options.world);
  const idempotency = new Idempotency(options.world);
  const router = new Router({ ...options, api: "resource", voice, tellsQuota: false });

  const show = (call: Call, status: number, order: Versioned<Order>, headers: Record<string, string> = {}) =>
    data(call, status, order.item, { headers: { ETag: etagOf(order), ...headers } });
  const orderOf = (call: Call) => {
    const order = store.orders.get(call.param("id"));
    if (order === undefined) throw new Refusal(voice.notFound(call, "order"));
    return order;
  };
  const cannot = (call: Call, message: string) => failure(call, 422, "invalid_operation", message);

  addUserRoutes(router, store, idempotency)
    .on("get", "/orders", "list-orders", (call) => {
      const orders = [...store.orders.values()].map(({ item }) => item).reverse();
      const { items, page, perPage, pages, total } = paginate(orders, call.query, 10);
      return data(call, 200, items, { meta: { page, per_page: perPage, total, total_pages: pages } });
    })
    .on("post", "/orders", "create-order", (call) =>
      idempotency.once(call, (text) => {
        const body = check(NewOrder, parse(call, text));
        if ("problems" in body) return validation(call, body.problems);
        const { user_id, total, currency } = body.value;
        // The fields are well formed; what they ask for makes no sense: refused by rule, not by form.
        if (!store.users.has(user_id)) return cannot(call, "Orders can be placed for existing users only");
        if (total === 0) return cannot(call, "An order needs a total above zero");
        const order = store.addOrder({ user_id, total, currency });
        return show(call, 201, order, { Location: `/resource/orders/${order.item.id}` });
      }),
    )
    .on("get", "/orders/:id", "get-order", (call) => {
      const order = orderOf(call);
      if (matches(call.request.headers.get("if-none-match"), etagOf(order))) {
        return new Response(null, { status: 304, headers: { ETag: etagOf(order) } });
      }
      return show(call, 200, order);
    })
    .on("post", "/orders/:id/cancel", "cancel-order", (call) => {
      const { item } = orderOf(call);
      if (item.status !== "open") return cannot(call, `An order that is ${item.status} cannot be cancelled`);
      return show(call, 200, store.cancelOrder(item.id) ?? orderOf(call));
    })
    .on("get", "/admin/reports", "get-reports", (call) => insufficientScope(call, ["admin:read"]))
    .on("post", "/analytics/report", "create-report", (call) => {
      // A year is more than the gateway waits for; it cuts in with an empty 504.
      if (call.query.get("scope") === "year") return new Response(null, { status: 504 });
      return data(call, 200, { scope: call.query.get("scope") ?? "month", lead_time_minutes: 42 });
    })
    .on("post", "/data/process", "process-data", (call) =>
      failure(call, 500, "internal_error", "Something went wrong on our side"),
    )
    .close();

  return { router, store };
}

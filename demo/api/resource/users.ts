import * as z from "zod/mini";
import { check, paginate } from "../body.ts";
import { type Call, Refusal, type Router } from "../router.ts";
import type { Idempotency } from "./idempotency.ts";
import { etagOf, matches, type Store, type User, type Versioned } from "./store.ts";
import { data, failure, validation, voice } from "./voice.ts";

const NameField = z
  .string("must be text")
  .check(z.trim(), z.minLength(1, "must not be empty"), z.maxLength(80, "must have at most 80 characters"));
const EmailField = z.email("must be an email address");
const RoleField = z.enum(
  ["engineer", "team-lead", "manager", "qa-lead"],
  "must be engineer, team-lead, manager or qa-lead",
);
const NewUser = z.object({ name: NameField, email: EmailField, role: z._default(RoleField, "engineer") });
const UserChange = z.partial(z.object({ name: NameField, email: EmailField, role: RoleField }));

/** Users: list, read with ETag, create, change, delete, and one that has moved. */
export function addUserRoutes(router: Router, store: Store, idempotency: Idempotency): Router {
  const show = (call: Call, status: number, user: Versioned<User>, headers: Record<string, string> = {}) =>
    data(call, status, user.item, { headers: { ETag: etagOf(user), ...headers } });

  const userOf = (call: Call) => {
    const user = store.users.get(call.param("id"));
    if (user === undefined) throw new Refusal(voice.notFound(call, "user"));
    return user;
  };
  const mustBeFree = (call: Call, email: string | undefined, ownId?: string) => {
    const owner = email === undefined ? undefined : store.userByEmail(email);
    if (owner === undefined || owner.id === ownId) return;
    throw new Refusal(
      failure(call, 409, "resource_conflict", "Another user has this email address", {
        details: { field: "email", conflicting_id: owner.id },
      }),
    );
  };
  const mustMatch = (call: Call, user: Versioned<User>) => {
    const wanted = call.request.headers.get("if-match");
    if (wanted === null || matches(wanted, etagOf(user))) return;
    throw new Refusal(
      failure(call, 409, "resource_conflict", "Someone has changed this user since you opened it", {
        details: { current_etag: etagOf(user), updated_at: user.item.updated_at },
        headers: { ETag: etagOf(user) },
      }),
    );
  };

  return (
    router
      .on("get", "/users", "list-users", (call) => {
        const { items, page, perPage, pages, total } = paginate([...store.users.values()], call.query, 10);
        // Weak: the request id in `meta` differs each time.
        const etag = `W/"${[total, ...items.map((user) => etagOf(user).slice(1, -1))].join(".")}"`;
        const headers = { ETag: etag, ...linksTo("/resource/users", page, pages, perPage) };
        if (matches(call.request.headers.get("if-none-match"), etag))
          return new Response(null, { status: 304, headers });
        const meta = { page, per_page: perPage, total, total_pages: pages };
        return data(
          call,
          200,
          items.map(({ item }) => item),
          { meta, headers },
        );
      })
      .on("post", "/users", "create-user", (call) =>
        idempotency.once(call, (text) => {
          const body = check(NewUser, parse(call, text));
          if ("problems" in body) return validation(call, body.problems);
          mustBeFree(call, body.value.email);
          const user = store.addUser(body.value);
          return show(call, 201, user, { Location: `/resource/users/${user.item.id}` });
        }),
      )
      .on("get", "/users/:id", "get-user", (call) => {
        const newId = store.moved.get(call.param("id"));
        if (newId !== undefined) {
          return new Response(null, { status: 301, headers: { Location: `/resource/users/${newId}` } });
        }
        const user = userOf(call);
        if (matches(call.request.headers.get("if-none-match"), etagOf(user))) {
          return new Response(null, { status: 304, headers: { ETag: etagOf(user) } });
        }
        return show(call, 200, user);
      })
      // What users were called before.
      .on("get", "/people/:id", "get-person", (call) => {
        const { item } = userOf(call);
        return new Response(null, { status: 301, headers: { Location: `/resource/users/${item.id}` } });
      })
      .on("patch", "/users/:id", "update-user", async (call) => {
        const user = userOf(call);
        const body = check(UserChange, parse(call, await call.request.text()));
        if ("problems" in body) return validation(call, body.problems);
        mustMatch(call, user);
        mustBeFree(call, body.value.email, user.item.id);
        return show(call, 200, store.changeUser(user, body.value));
      })
      .on("delete", "/users/:id", "delete-user", (call) => {
        const user = userOf(call);
        mustMatch(call, user);
        store.users.delete(user.item.id);
        return new Response(null, { status: 204 });
      })
  );
}

export function parse(call: Call, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(voice.malformed(call));
  }
}

/** Links to the pages beside this one (RFC 8288). */
function linksTo(path: string, page: number, pages: number, perPage: number): Record<string, string> {
  const link = (to: number, rel: string) => `<${path}?page=${to}&per_page=${perPage}>; rel="${rel}"`;
  const links = [page > 1 ? link(page - 1, "prev") : "", page < pages ? link(page + 1, "next") : ""].filter(Boolean);
  return links.length === 0 ? {} : { Link: links.join(", ") };
}

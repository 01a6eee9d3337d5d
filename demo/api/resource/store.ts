import { type EpochMs, toIso } from "../clock.ts";
import { ana, jonas, mira } from "../people.ts";
import type { World } from "../world.ts";

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface UserChange {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly role?: string | undefined;
}

export interface Order {
  readonly id: string;
  readonly user_id: string;
  readonly total: number;
  readonly currency: string;
  readonly status: "open" | "paid" | "cancelled";
  readonly created_at: string;
}

/** A record with a counter that its ETag is made of. */
export interface Versioned<Item> {
  readonly item: Item;
  readonly revision: number;
}

const others = [
  "Noor Haddad",
  "Tomás Silva",
  "Ingrid Solberg",
  "Wei Chen",
  "Priya Nair",
  "Luca Conti",
  "Amara Diallo",
  "Hana Kobayashi",
  "Piotr Nowak",
  "Grace Mensah",
  "Oskar Lind",
  "Leila Farsi",
  "Daniel Cohen",
  "Sofia Rossi",
  "Kwame Boateng",
  "Elif Yılmaz",
  "Mateo Vargas",
  "Freya Olsen",
  "Arjun Mehta",
  "Chloé Martin",
];

/** What the Resource API knows: users, orders, and where moved users went. */
export class Store {
  readonly users = new Map<string, Versioned<User>>();
  readonly orders = new Map<string, Versioned<Order>>();
  /** Old id to new id. */
  readonly moved = new Map([["user_100", "user_123"]]);
  readonly #now: () => EpochMs;
  #nextUser = 456;
  #nextOrder = 9001;

  constructor(world: World) {
    this.#now = world.now;
    this.#seed();
  }

  addUser(wanted: Pick<User, "name" | "email" | "role">): Versioned<User> {
    return this.#putUser(`user_${this.#nextUser++}`, wanted);
  }

  changeUser(user: Versioned<User>, { name, email, role }: UserChange): Versioned<User> {
    const { item, revision } = user;
    const next = { name: name ?? item.name, email: email ?? item.email, role: role ?? item.role };
    const changed = { item: { ...item, ...next, updated_at: toIso(this.#now()) }, revision: revision + 1 };
    this.users.set(item.id, changed);
    return changed;
  }

  userByEmail(email: string): User | undefined {
    const wanted = email.toLowerCase();
    return [...this.users.values()].find(({ item }) => item.email.toLowerCase() === wanted)?.item;
  }

  addOrder(wanted: Pick<Order, "user_id" | "total" | "currency">): Versioned<Order> {
    const id = `order_${this.#nextOrder++}`;
    const added: Versioned<Order> = {
      item: { ...wanted, id, status: "open", created_at: toIso(this.#now()) },
      revision: 1,
    };
    this.orders.set(id, added);
    return added;
  }

  cancelOrder(id: string): Versioned<Order> | undefined {
    const known = this.orders.get(id);
    if (known === undefined) return undefined;
    const cancelled: Versioned<Order> = { item: { ...known.item, status: "cancelled" }, revision: known.revision + 1 };
    this.orders.set(id, cancelled);
    return cancelled;
  }

  #putUser(id: string, wanted: Pick<User, "name" | "email" | "role">): Versioned<User> {
    const at = toIso(this.#now());
    const added = { item: { id, ...wanted, created_at: at, updated_at: at }, revision: 1 };
    this.users.set(id, added);
    return added;
  }

  #seed(): void {
    let number = 123;
    for (const { name, email, role } of [ana, jonas, mira]) this.#putUser(`user_${number++}`, { name, email, role });
    this.#putUser(`user_${number++}`, { name: "Alice Moreau", email: "alice@example.com", role: "engineer" });
    for (const name of others) {
      const plain = name.normalize("NFD").replace(/\p{M}/gu, "").replace(/ı/g, "i").toLowerCase();
      this.#putUser(`user_${number++}`, { name, email: `${plain.replace(" ", ".")}@example.com`, role: "engineer" });
    }
    for (const [index, total] of [12900, 4550, 780, 23100, 9900].entries()) {
      const { item } = this.addOrder({ user_id: `user_${123 + index}`, total, currency: "EUR" });
      if (index > 1) this.orders.set(item.id, { item: { ...item, status: "paid" }, revision: 2 });
    }
  }
}

export function etagOf({ item, revision }: Versioned<{ readonly id: string }>): string {
  return `"${item.id}-${revision}"`;
}

/** Whether a list such as `If-None-Match: "a", W/"b"` names this tag (weak comparison, RFC 9110 §8.8.3.2). */
export function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return header.split(",").some((tag) => tag.trim() === "*" || opaque(tag) === opaque(etag));
}

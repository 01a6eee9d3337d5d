import { onlineManager, type QueryClient, useMutation } from "@tanstack/react-query";
import { act, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pageLedger } from "../../../src/ledger/ledger.ts";
import { createApi } from "../../../src/query/createApi.ts";
import type { FaultlineMeta } from "../../../src/query/meta.ts";
import { createQueryClient } from "../../../src/query/queryClient.ts";
import { useApiMutation } from "../../../src/query/useApiMutation.ts";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { MutationNotice } from "../../../src/surfaces/MutationNotice.tsx";
import { openGates } from "../../../src/testing/openGates.ts";
import { apiError, newClient } from "../fixtures.tsx";
import { Comes, click, endRouting, Leaves, leave, notices, pass, show, startClock, toasts } from "./routed.tsx";

beforeEach(startClock);
afterEach(() => {
  onlineManager.setOnline(true);
  openGates();
  endRouting();
});

const toToast = { operation: "delete the release", surface: "toast" } satisfies FaultlineMeta;
const refuse = () => Promise.reject(apiError("server-error", { operation: "delete the release", method: "DELETE" }));

interface RemoveProps {
  name?: string;
  mutationFn: (id: number) => Promise<unknown>;
  ids?: number[];
  meta?: FaultlineMeta;
  gcTime?: number;
  withNotice?: boolean;
}

function Remove({ name = "Delete", mutationFn, ids = [1], meta = toToast, gcTime, withNotice }: RemoveProps) {
  const remove = useMutation({ mutationFn, meta, ...(gcTime !== undefined && { gcTime }) });
  return (
    <>
      {ids.map((id) => (
        <button key={id} type="button" onClick={() => remove.mutate(id)}>
          {`${name} ${id}`}
        </button>
      ))}
      <p>{remove.status}</p>
      {withNotice && <MutationNotice result={remove} />}
    </>
  );
}

function Leavable(props: RemoveProps) {
  return (
    <Leaves by="Leave">
      <Remove {...props} />
    </Leaves>
  );
}

describe("a mutation whose surface is the toast", () => {
  it("leaves nothing for a notice that is mounted for it", async () => {
    show(<Remove mutationFn={refuse} withNotice />);
    await click("Delete 1");
    await pass(2000);
    expect(toasts()).toHaveLength(1);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    expect(notices()).toEqual([]);
  });

  it("stays answered when its toast was closed: the notice does not bring it up again", async () => {
    show(<Remove mutationFn={refuse} withNotice />);
    await click("Delete 1");
    await click("Dismiss");
    await leave();
    await pass(2000);
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("B56 three that failed alike are one toast, whose retry sends those again that still fail", async () => {
    const asked: number[] = [];
    const broken = new Set([1, 2, 3]);
    const mutationFn = (id: number) => {
      asked.push(id);
      return broken.has(id) ? refuse() : Promise.resolve(id);
    };
    show(<Remove mutationFn={mutationFn} ids={[1, 2, 3]} />);
    for (const id of [1, 2, 3]) await click(`Delete ${id}`);
    expect(toasts()).toHaveLength(1);
    expect(toasts()[0]).toHaveTextContent("Happened 3 times");
    broken.delete(1);
    await click(/^(Try|Send) again$/);
    expect(asked).toEqual([1, 2, 3, 1, 2, 3]);
    broken.clear();
    await click(/^(Try|Send) again$/);
    expect(asked).toEqual([1, 2, 3, 1, 2, 3, 2, 3]);
    await leave();
    expect(toasts()).toHaveLength(0);
  });

  it("sends what the same button has sent three times once, when it is retried", async () => {
    const mutationFn = vi.fn(refuse);
    show(<Remove mutationFn={mutationFn} />);
    for (let press = 0; press < 3; press += 1) await click("Delete 1");
    expect(toasts()[0]).toHaveTextContent("Happened 3 times");
    await click(/^(Try|Send) again$/);
    expect(mutationFn).toHaveBeenCalledTimes(4);
  });

  it("has no toast any more when the same button has sent it well", async () => {
    const mutationFn = vi.fn(refuse).mockImplementation(() => Promise.resolve("gone") as Promise<never>);
    mutationFn.mockImplementationOnce(refuse);
    show(<Remove mutationFn={mutationFn} />);
    await click("Delete 1");
    expect(toasts()).toHaveLength(1);
    await click("Delete 1");
    await leave();
    expect(toasts()).toHaveLength(0);
  });

  it("keeps the toast of what was sent twice and failed once, though the earlier one goes well later", async () => {
    const replies = [() => new Promise((done) => setTimeout(done, 500, "added")), refuse];
    show(<Remove mutationFn={() => replies.shift()?.() ?? refuse()} />);
    await click("Delete 1");
    await click("Delete 1");
    expect(toasts()).toHaveLength(1);
    await pass(1000);
    await leave();
    expect(toasts()).toHaveLength(1);
  });

  describe("and that takes no variables", () => {
    const first = () => new Promise((_, fail) => setTimeout(fail, 100, apiError("server-error")));
    const second = () => new Promise((done) => setTimeout(done, 500, "added"));
    function AddSeat({ replies }: { replies: (() => Promise<unknown>)[] }) {
      const add = useMutation({ mutationFn: () => replies.shift()?.() ?? refuse(), meta: toToast });
      return (
        <button type="button" onClick={() => add.mutate()}>
          Add a seat
        </button>
      );
    }

    it("keeps its toast when it was pressed twice at once, and one of both goes well", async () => {
      show(<AddSeat replies={[first, second]} />);
      await click("Add a seat");
      await click("Add a seat");
      await pass(1000);
      await leave();
      expect(toasts()).toHaveLength(1);
    });

    it("has no toast any more when it was pressed again after it had failed, and goes well", async () => {
      show(<AddSeat replies={[first, second]} />);
      await click("Add a seat");
      await pass(200);
      expect(toasts()).toHaveLength(1);
      await click("Add a seat");
      await pass(1000);
      await leave();
      expect(toasts()).toHaveLength(0);
    });
  });

  describe("and whose hook has saved something newer since", () => {
    type Of = (value: string) => { variables: unknown; scope?: { id: string } };
    const note = (value: string) => value.slice(0, 1);
    function Save({ of, sent }: { of: Of; sent: unknown[] }) {
      const [value, setValue] = useState("1 old");
      const { variables, ...options } = of(value);
      const save = useMutation({
        mutationFn: (one: unknown) => {
          sent.push(one);
          return sent.length === 1 ? refuse() : Promise.resolve("saved");
        },
        meta: toToast,
        ...options,
      });
      return (
        <>
          {["1 new", "2 new"].map((next) => (
            <button key={next} type="button" onClick={() => setValue(next)}>
              {`Write ${next}`}
            </button>
          ))}
          <button type="button" onClick={() => save.mutate(variables)}>
            Save
          </button>
        </>
      );
    }

    const plain: Of = (value) => ({ variables: value });
    const scoped: Of = (value) => ({ variables: value, scope: { id: note(value) } });
    const keyed: Of = (value) => ({ variables: value, mutationKey: [note(value)] });
    const row: Of = (value) => ({ variables: { id: note(value), value } });

    it.each([
      ["keeps its toast without a retry, when nothing says what it was about", plain, "1 new", 1, 0],
      ["has no toast any more, when the scope says that it was the same thing", scoped, "1 new", 0, 0],
      ["has no toast any more, when the id says that it was the same thing", row, "1 new", 0, 0],
      ["keeps its retry, when the scope says that it was another thing", scoped, "2 new", 1, 1],
      ["keeps its retry, when the key says that it was another thing", keyed, "2 new", 1, 1],
      ["keeps its retry, when the id says that it was another thing", row, "2 new", 1, 1],
    ] as const)("%s", async (_, of, next, shown, retries) => {
      show(<Save of={of} sent={[]} />);
      await click("Save");
      await click(`Write ${next}`);
      await click("Save");
      await leave();
      expect(toasts()).toHaveLength(shown);
      expect(screen.queryAllByRole("button", { name: /^(Try|Send) again$/ })).toHaveLength(retries);
    });
  });

  describe("and that has failed with several states", () => {
    type Reply = "refused" | "saved";
    /** Takes a while over each write, and answers the nth of them with the nth reply. */
    function setUp(replies: Reply[], of: (value: string) => unknown = (value) => value) {
      const sent: string[] = [];
      const server = { state: "" };
      function Save() {
        const save = useMutation({
          mutationFn: async (variables: unknown) => {
            const value =
              typeof variables === "object" ? Object.values(variables ?? {}).join(" ") : (variables as string);
            const reply = replies[sent.push(value) - 1];
            // The older a state, the longer it takes: sent at once, it would be the last to arrive.
            await new Promise((done) => setTimeout(done, value.endsWith("old") ? 400 : 100));
            if (reply === "refused") await refuse();
            server.state = value;
          },
          meta: toToast,
        });
        return ["1 old", "1 new", "2 new"].map((value) => (
          <button key={value} type="button" onClick={() => save.mutate(of(value))}>
            {`Save ${value}`}
          </button>
        ));
      }
      const client = show(<Save />);
      return { sent, server, client };
    }
    const row = (value: string) => ({ id: value.slice(0, 1), note: value.slice(2) });
    const again = /^(Try|Send) again$/;

    it("sends them again one after the other, so that the last state wins", async () => {
      const { sent, server } = setUp(["refused", "refused", "saved", "saved"]);
      await click("Save 1 old");
      await click("Save 1 new");
      await pass(500);
      await click(again);
      expect(sent.slice(2)).toEqual(["1 old"]);
      expect(screen.queryByRole("button", { name: again })).toBeNull();
      await pass(1000);
      await leave();
      expect(sent.slice(2)).toEqual(["1 old", "1 new"]);
      expect(server.state).toBe("1 new");
      expect(toasts()).toHaveLength(0);
    });

    it("does not send an older one after a newer one has gone well, though it failed again", async () => {
      const { sent, server } = setUp(["refused", "refused", "refused", "saved"]);
      await click("Save 1 old");
      await click("Save 1 new");
      await pass(500);
      await click(again);
      await pass(1000);
      await leave();
      expect(server.state).toBe("1 new");
      expect(toasts()).toHaveLength(1);
      expect(screen.queryByRole("button", { name: again })).toBeNull();
      expect(sent).toHaveLength(4);
    });

    it("waits with an older one for a newer one that is out, and leaves it when that goes well", async () => {
      const { sent, server } = setUp(["refused", "saved"]);
      await click("Save 1 old");
      await pass(500);
      await click("Save 1 new");
      await click(again);
      await pass(1000);
      await leave();
      expect(sent).toEqual(["1 old", "1 new"]);
      expect(server.state).toBe("1 new");
      expect(toasts()).toHaveLength(1);
      expect(screen.queryByRole("button", { name: /again|Trying/ })).toBeNull();
    });

    it("sends at once what is known to be about different things", async () => {
      const { sent } = setUp(["refused", "refused", "saved", "saved"], row);
      await click("Save 1 old");
      await click("Save 2 new");
      await pass(500);
      await click(again);
      expect(sent.slice(2)).toEqual(["1 old", "2 new"]);
    });

    it("sends none of them at a logout while the first is out", async () => {
      const { sent, client } = setUp(["refused", "refused", "saved", "saved"]);
      await click("Save 1 old");
      await click("Save 1 new");
      await pass(500);
      await click(again);
      act(() => client.clear());
      await pass(1000);
      expect(sent.slice(2)).toEqual(["1 old"]);
    });
  });

  describe("and another one, which fails for the same reason,", () => {
    const unavailable = (name: string, sent: string[]) => () => {
      sent.push(name);
      return Promise.reject(apiError("unavailable", { operation: undefined }));
    };
    const foreign = (name: string, sent: string[]) => () => {
      sent.push(name);
      return Promise.reject(new Error("lost"));
    };
    const kinds = { unavailable, foreign };

    it.each([
      ["an operation", "unavailable", { operation: "pay the invoice" }, { operation: "delete the user" }],
      ["an operation", "foreign", { operation: "pay the invoice" }, { operation: "delete the user" }],
      ["nothing but the hook", "unavailable", {}, {}],
      ["nothing but the hook", "foreign", {}, {}],
    ] as const)("are two toasts, told apart by %s (%s)", async (_, kind, first, second) => {
      const sent: string[] = [];
      const make = kinds[kind];
      show(
        <>
          <Remove name="Pay" mutationFn={make("pay", sent)} meta={{ surface: "toast", ...first }} />
          <Remove name="Drop" mutationFn={make("drop", sent)} meta={{ surface: "toast", ...second }} />
        </>,
      );
      await click("Pay 1");
      await click("Drop 1");
      expect(toasts()).toHaveLength(2);
      sent.length = 0;
      await click(/^(Try|Send) again$/);
      expect(sent).toHaveLength(1);
    });
  });

  it("that is closed while its retry is out does not come back before that has ended", async () => {
    const late = () => new Promise((_, fail) => setTimeout(fail, 900, apiError("server-error")));
    const client = newClient();
    client.setDefaultOptions({ mutations: { retry: 1, retryDelay: 300 } });
    show(<Remove mutationFn={late} />, client);
    await click("Delete 1");
    await pass(2200);
    await click(/^(Try|Send) again$/);
    await click("Dismiss");
    await leave();
    await pass(1000);
    expect(toasts()).toHaveLength(0);
    await pass(1500);
    expect(toasts()).toHaveLength(1);
  });

  it("B38 is silent when it was called off", async () => {
    show(<Remove mutationFn={() => Promise.reject(new DOMException("stop", "AbortError"))} />);
    await click("Delete 1");
    await pass(2000);
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
  });

  it("keeps its toast, and its place in the cache, until a person has answered it", async () => {
    const client = show(<Leavable mutationFn={refuse} gcTime={1000} />);
    await click("Delete 1");
    await click("Leave");
    await pass(5000);
    expect(toasts()).toHaveLength(1);
    await click("Dismiss");
    await pass(1100);
    await leave();
    expect(client.getMutationCache().getAll()).toEqual([]);
    expect(toasts()).toHaveLength(0);
  });

  it.each([500, 5000])("is gone at a logout, %d ms after its page was left, for nobody else to send", async (later) => {
    const mutationFn = vi.fn(refuse);
    const client = show(<Leavable mutationFn={mutationFn} gcTime={1000} />);
    await click("Delete 1");
    await pass(800);
    await click("Leave");
    await pass(later);
    const retry = screen.getByRole("button", { name: /^(Try|Send) again$/ });
    act(() => client.clear());
    act(() => retry.click());
    await leave();
    expect(toasts()).toHaveLength(0);
    expect(mutationFn).toHaveBeenCalledTimes(1);
  });

  it("is let go by the cache once a view has taken it over and left", async () => {
    function Late() {
      const remove = useMutation({ mutationFn: refuse, meta: { operation: "delete the release" }, gcTime: 1000 });
      return (
        <>
          <button type="button" onClick={() => remove.mutate()}>
            Delete
          </button>
          <Comes by="Look">
            <MutationNotice result={remove} />
          </Comes>
        </>
      );
    }
    const client = show(
      <Leaves by="Leave">
        <Late />
      </Leaves>,
    );
    await click("Delete");
    await pass(1200);
    expect(toasts()).toHaveLength(1);
    await click("Look");
    await leave();
    expect(toasts()).toHaveLength(0);
    await click("Leave");
    await pass(1200);
    expect(client.getMutationCache().getAll()).toEqual([]);
  });

  it("leaves no claim behind when its toast is closed, before the cache tidies up or after", async () => {
    const before = pageLedger().subjects().length;
    show(<Leavable mutationFn={refuse} gcTime={1000} />);
    for (const isBefore of [true, false]) {
      await click("Delete 1");
      const count = pageLedger().subjects().length;
      if (isBefore) await click("Dismiss");
      expect(pageLedger().subjects()).toHaveLength(count);
      if (isBefore) continue;
      await click("Leave");
      await pass(5000);
      await click("Dismiss");
      await pass(1100);
    }
    await leave();
    expect(pageLedger().subjects()).toHaveLength(before);
  });

  it("loses its toast when the app clears the cache", async () => {
    const client = show(<Remove mutationFn={refuse} />);
    await click("Delete 1");
    expect(toasts()).toHaveLength(1);
    act(() => client.clear());
    await leave();
    expect(toasts()).toHaveLength(0);
  });
});

describe("a mutation that nobody shows", () => {
  it("is loud once, and toasted after a moment", async () => {
    show(<Remove mutationFn={refuse} meta={{ operation: "delete the release" }} />);
    await click("Delete 1");
    await pass(500);
    expect(toasts()).toHaveLength(0);
    await pass(600);
    expect(toasts()).toHaveLength(1);
    expect(notices()).toEqual([expect.stringMatching(/mutation "delete the release" failed.*<MutationNotice/)]);
  });

  it("is toasted at once when what asked for it has left, which is nobody's mistake", async () => {
    const mutationFn = () => new Promise((_, fail) => setTimeout(fail, 500, apiError("server-error")));
    show(<Leavable mutationFn={mutationFn} meta={{}} />);
    await click("Delete 1");
    await click("Leave");
    await pass(600);
    expect(toasts()).toHaveLength(1);
    await pass(2000);
    expect(notices()).toEqual([]);
  });

  it("is silent in its place when the app says so", async () => {
    show(<Remove mutationFn={refuse} meta={{ surface: "silent" }} />);
    await click("Delete 1");
    await pass(2000);
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
  });
});

describe("a mutation of the app's own function whose surface is a boundary", () => {
  it.each<[string, FaultlineMeta, string | undefined, string]>([
    ["by its meta goes there", { surface: "boundary" }, undefined, "boundary"],
    ["by the app's word goes there", {}, "boundary", "boundary"],
    ["by the app's word, but not by its own, does not", { surface: "inline" }, "boundary", "error"],
  ])("%s", async (_, meta, surfaces, shown) => {
    const client = createQueryClient(surfaces ? { surfaces: "boundary" } : {});
    show(
      <FailureBoundary fallback={<p>boundary</p>}>
        <Remove mutationFn={refuse} meta={meta} />
      </FailureBoundary>,
      client,
    );
    await click("Delete 1");
    expect(screen.getByText(shown)).toBeInTheDocument();
  });
});

describe("while it waits, the toast", () => {
  interface Reply {
    status: number;
    retryAfter?: string;
  }

  function setUp(replies: Reply[], client: QueryClient = createQueryClient(), withNotice = false) {
    const asked = vi.fn(async (_input: RequestInfo | URL, _init?: RequestInit) => {
      const { status, retryAfter } = (replies.length > 1 ? replies.shift() : replies[0]) as Reply;
      return new Response(status === 204 ? null : "{}", {
        status,
        headers: { "content-type": "application/json", ...(retryAfter && { "retry-after": retryAfter }) },
      });
    });
    const api = createApi({ baseUrl: "https://api.example.com", dialects: [], fetch: asked });
    const Note = () => {
      const save = useApiMutation(
        api.mutationOptions({
          request: () => ({ path: "/notes", method: "PUT" }),
          meta: { operation: "save your note", surface: "toast" },
        }),
      );
      return (
        <>
          <button type="button" onClick={() => save.mutate()}>
            Save
          </button>
          <p>{save.status}</p>
          {withNotice && <MutationNotice result={save} />}
        </>
      );
    };
    show(<Note />, client);
    return asked;
  }

  const limited: Reply = { status: 429, retryAfter: "40" };
  const title = () => within(toasts()[0] as HTMLElement).getByRole("heading");

  it("is there already, counts down, and goes when it has gone well", async () => {
    const asked = setUp([limited, { status: 204 }], undefined, true);
    await click("Save");
    expect(screen.getByText("pending")).toBeInTheDocument();
    expect(toasts()).toHaveLength(1);
    const before = title().textContent;
    await pass(5000);
    expect(title().textContent).not.toBe(before);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    await pass(36_000);
    await leave();
    expect(asked).toHaveBeenCalledTimes(2);
    expect(screen.getByText("success")).toBeInTheDocument();
    expect(toasts()).toHaveLength(0);
    expect(notices()).toEqual([]);
  });

  it("can be called off, and is then the toast of what failed", async () => {
    const asked = setUp([limited]);
    await click("Save");
    await click("Cancel");
    await pass(60_000);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(screen.getByText("error")).toBeInTheDocument();
    expect(toasts()).toHaveLength(1);
    expect(toasts()[0]).not.toHaveTextContent("Happened");
  });

  it("tries at once when a person asks for it", async () => {
    const asked = setUp([{ status: 503 }, { status: 204 }]);
    await click("Save");
    expect(toasts()).toHaveLength(1);
    await click("Retry now");
    await leave();
    expect(asked).toHaveBeenCalledTimes(2);
    expect(toasts()).toHaveLength(0);
  });

  it("brings all forward that wait in it, each of them once", async () => {
    const asked = setUp([{ status: 503 }, { status: 503 }, { status: 204 }]);
    await click("Save");
    await click("Save");
    expect(toasts()).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(2);
    await click("Retry now");
    await leave();
    expect(asked).toHaveBeenCalledTimes(4);
    expect(toasts()).toHaveLength(0);
  });

  it("sends nothing that had to wait for its turn, when what is ahead of it is called off", async () => {
    const asked = setUp([{ status: 503 }]);
    await click("Save");
    await click("Save");
    await pass(200_000);
    asked.mockClear();
    await click(/^(Try|Send) again$/);
    expect(asked).toHaveBeenCalledTimes(1);
    await click("Cancel");
    await pass(60_000);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("button", { name: /^(Try|Send) again$/ })).toBeEnabled();
  });

  it("that a person has closed does not come back before there is news", async () => {
    setUp([{ status: 503 }, { status: 503 }, { status: 503 }, { status: 503 }], undefined, true);
    await click("Save");
    await click("Dismiss");
    await leave();
    for (let second = 0; second < 60 && screen.queryByText("error") === null; second += 1) {
      expect(toasts()).toHaveLength(0);
      expect(screen.queryByRole("heading")).toBeNull();
      await pass(1000);
    }
    expect(screen.getByText("error")).toBeInTheDocument();
    expect(toasts()).toHaveLength(1);
  });

  it("comes when the page of what waits is left, whoever showed it there", async () => {
    const fetch = async () => new Response("{}", { status: 429, headers: { "retry-after": "60" } });
    const api = createApi({ baseUrl: "https://api.example.com", dialects: [], fetch });
    const options = api.mutationOptions({ request: () => ({ path: "/notes", method: "PUT" }) });
    function Part() {
      const save = useApiMutation(options);
      return (
        <>
          <button type="button" onClick={() => save.mutate()}>
            Save
          </button>
          <MutationNotice result={save} />
        </>
      );
    }
    show(
      <Leaves by="Leave">
        <Part />
      </Leaves>,
      createQueryClient(),
    );
    await click("Save");
    await pass(2000);
    expect(toasts()).toHaveLength(0);
    await click("Leave");
    expect(toasts()).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Cancel" })).toBeInTheDocument();
  });

  it("comes when the page of what waits for a connection is left", async () => {
    onlineManager.setOnline(false);
    show(<Leavable mutationFn={() => Promise.resolve("gone")} meta={{}} withNotice />);
    await click("Delete 1");
    await click("Leave");
    await pass(10);
    expect(toasts()).toHaveLength(1);
    expect(title()).toHaveTextContent("We try again when your connection is back.");
  });

  it("waits and keeps its key though the app has wrapped the error", async () => {
    const keys: (string | null)[] = [];
    const fetch = async (_: RequestInfo | URL, init?: RequestInit) => {
      keys.push(new Headers(init?.headers).get("idempotency-key"));
      return new Response("{}", { status: 429, headers: { "retry-after": "40" } });
    };
    const api = createApi({ baseUrl: "https://notes.example.com", dialects: [], fetch, retry: { maxRetries: 0 } });
    const { mutationFn, ...options } = api.mutationOptions({
      request: () => ({ path: "/notes", method: "POST" }),
      idempotent: true,
      meta: toToast,
    });
    const client = createQueryClient();
    const wrapping: typeof mutationFn = async (variables, context) => {
      try {
        return await (mutationFn as NonNullable<typeof mutationFn>)(variables, context);
      } catch (cause) {
        throw new Error("could not save", { cause });
      }
    };
    const Save = () => {
      const { mutate } = useMutation({ ...options, mutationFn: wrapping });
      return (
        <button type="button" onClick={() => mutate()}>
          Save
        </button>
      );
    };
    show(<Save />, client);
    await click("Save");
    expect(title().textContent).toMatch(/\d:\d\d/);
    await pass(60_000);
    await click(/again|now/);
    await pass(1000);
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });

  it("says of a change that no connection lets out that it waits", async () => {
    onlineManager.setOnline(false);
    show(<Remove mutationFn={() => new Promise((done) => setTimeout(done, 5000, "gone"))} />, newClient());
    await click("Delete 1");
    expect(toasts()).toHaveLength(1);
    expect(title()).toHaveTextContent("We try again when your connection is back.");
    act(() => onlineManager.setOnline(true));
    await pass(10);
    await leave();
    expect(screen.getByText("pending")).toBeInTheDocument();
    expect(toasts()).toHaveLength(0);
  });
});

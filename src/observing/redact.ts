import { attempt, type Entry, entriesOf, isText, toText } from "./entries.ts";
import { type Names, namesOf, type RedactOptions } from "./redactOptions.ts";
import { MARK, redactText } from "./redactText.ts";
import { judgeOf } from "./secretEntries.ts";
import { hideTold } from "./secretMessage.ts";
import { plainName } from "./secretNames.ts";

/** Under these the end of an address stands: `code=…` is a secret there, and a fact elsewhere. */
const query = /^(query|query-string|search|hash|fragment|form|body)$/;

interface Walk {
  readonly options: RedactOptions;
  readonly names: Names;
  readonly mark: string;
  readonly within: Set<object>;
  /** How many more values may be copied. */
  left: number;
}

/**
 * A copy without secrets, for logs, reports and tickets: what stands under names like `password`, `apiKey` or
 * `Authorization`, what validators echo of the input, and whatever {@link redactText} finds in texts. Request ids, UUIDs,
 * codes and times stay.
 *
 * The copy is plain data, fit for JSON: errors, `Headers`, `Map` and instances become objects, a `Set` a list, a `URL`
 * and its parameters a text. Reads only; never throws; circles, depth, length and number are bounded, and what is left out says so.
 * It knows secrets, not persons: names and addresses of people are the app's to add ({@link RedactOptions}).
 */
export function redact(value: string, options?: RedactOptions): string;
export function redact<T>(value: T, options?: RedactOptions): T;
export function redact(value: unknown, options: RedactOptions = {}): unknown {
  const { mark = MARK, maxEntries = 1000 } = options;
  return copy(value, "", { options, names: namesOf(options), mark, within: new Set(), left: maxEntries * 20 });
}

/** @param isOfSecret Whether it is told of a secret field. */
function copy(value: unknown, name: string, walk: Walk, isOfSecret = false): unknown {
  const { within, options } = walk;
  try {
    if (isText(value)) return copyText(isOfSecret ? hideTold(value, walk.mark) : value, name, options);
    if (typeof value === "bigint" || typeof value === "symbol") return String(value);
    if (typeof value === "function") return "[function]";
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Date) return new Date(value);
    if (value instanceof URL) return redactText(value.href, options);
    if (value instanceof URLSearchParams) return copyText(String(value), "query", options);
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return "[binary]";
    if (within.has(value)) return "[circular]";
    if (within.size >= (options.maxDepth ?? 12)) return "[too deep]";
    within.add(value);
    try {
      return isList(value)
        ? copyList([...value], name, walk, isOfSecret)
        : // Entries become own properties whatever they are called: `__proto__` is no more than a name here.
          Object.fromEntries(copyEntries(entriesOf(value), walk, isOfSecret));
    } finally {
      within.delete(value);
    }
  } catch {
    // A getter or a proxy that throws.
    return "[unreadable]";
  }
}

function copyText(text: string, name: string, options: RedactOptions): string {
  const isQuery = query.test(name) && /^[\w.[\]%-]{1,100}=/.test(text);
  return isQuery ? redactText(`?${text}`, options).slice(1) : redactText(text, options, /(^|-)ids?$/.test(name));
}

function isList(value: object): value is Iterable<unknown> {
  return Array.isArray(value) || value instanceof Set;
}

function copyList(list: readonly unknown[], name: string, walk: Walk, isOfSecret: boolean): unknown[] {
  // What `[...form]` and `Object.entries()` make: names with their values.
  if (list.every(isPair)) {
    return copyEntries(
      list.map(([key, value]) => [key, () => value]),
      walk,
      isOfSecret,
    );
  }
  const most = roomIn(walk, list.length);
  // `rawHeaders` are names and values in turn.
  const field = (at: number) => (at % 2 === 1 ? plainName(toText(list[at - 1])) : "");
  const isHidden = (at: number) => /^x-|authorization$|cookie$/.test(field(at)) && walk.names.isSecret(field(at));
  const copied = list
    .slice(0, most)
    .map((entry, at) => (isHidden(at) ? hide(entry, walk) : copy(entry, name, walk, isOfSecret)));
  return most < list.length ? [...copied, `[${list.length - most} more]`] : copied;
}

function isPair(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && isText(value[0]);
}

function copyEntries(entries: readonly Entry[], walk: Walk, isInSecret: boolean): [key: string, value: unknown][] {
  const most = roomIn(walk, entries.length);
  const kept = entries.slice(0, most);
  const judge = judgeOf(kept, walk.names, isInSecret);
  const copied = kept.map(([key, read], index): [string, unknown] => {
    const value = attempt(read);
    const [isSecret, name, isTold] = judge(index, value);
    return [
      /^[\w-]{0,15}$/.test(key) ? key : redactText(key, walk.options),
      isSecret ? hide(value, walk) : copy(value, name, walk, isTold),
    ];
  });
  return most < entries.length ? [...copied, ["…", `[${entries.length - most} more]`]] : copied;
}

/** That there is none is no secret. */
function hide(value: unknown, { mark }: Walk): unknown {
  return value === undefined || value === null || value === "" || typeof value === "boolean" ? value : mark;
}

function roomIn(walk: Walk, wanted: number): number {
  const most = Math.min(wanted, walk.options.maxEntries ?? 1000, walk.left);
  walk.left -= most;
  return most;
}

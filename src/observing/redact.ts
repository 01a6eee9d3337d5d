import { type Names, namesOf, type RedactOptions } from "./redactOptions.ts";
import { MARK, redactText } from "./redactText.ts";
import { hideTold } from "./secretMessage.ts";
import { isAmount, plainName } from "./secretNames.ts";

/** What a validator echoes of what a person typed (pydantic, express-validator, Spring, FluentValidation). */
const echo = /^(input|(rejected|received|attempted|invalid|raw)-value)$/;
/** The same by names that mean something else where nothing is said of a field. */
const echoOfIssue = /^(value|target|actual)$/;
const saysField = /^(label|msg|message|issue|default-?message|constraints)$/;

/** Where an issue stands. */
const place = /^(loc|path|(field|property)(-?(name|path))?|param|pointer|(instance|data)-?path|parameter|attribute)$/;
/** What is told beside a message, and is none: support needs it. */
const beside = /^((error|request|trace)-)?(id|code|type|kind|rule|ur[il])$/;
/** What holds messages about one field, as a list or by the rules that it breaks. */
const messages = /^(messages|errors|issues|constraints|reasons)$/;

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

type Entry = readonly [key: string, read: () => unknown];

function copyEntries(entries: readonly Entry[], walk: Walk, isInSecret: boolean): [key: string, value: unknown][] {
  const most = roomIn(walk, entries.length);
  const plain = entries.slice(0, most).map(([key]) => plainName(key));
  const isIssue = plain.some((key) => saysField.test(key) || place.test(key));
  const named = plain.findIndex((key) => key === "name" || key === "key");
  const at = entries[plain.findIndex((key) => place.test(key))];
  const isOfSecret = isInSecret || walk.names.isSecret(plainName([attempt(at?.[1])].flat().map(toText).join(".")));
  const copied = entries.slice(0, most).map(([key, read], index): [string, unknown] => {
    const name = plain[index] ?? "";
    const value = attempt(read);
    const isTold = isOfSecret && !place.test(name) && !beside.test(name) && (isText(value) || messages.test(name));
    // Header fields and variables also come as pairs: `{ name: "Authorization", value: "…" }`.
    const bears = /^val(ue)?$/.test(name) && named >= 0 ? plainName(toText(attempt(entries[named]?.[1]))) : name;
    const isEcho = echo.test(name) || (isIssue && echoOfIssue.test(name) && !(name === "target" && isText(value)));
    const isHidden = (walk.names.isSecret(bears) && !isAmount(bears, toText(value))) || isEcho;
    return [
      /^[\w-]{0,15}$/.test(key) ? key : redactText(key, walk.options),
      isHidden ? hide(value, walk) : copy(value, name, walk, isTold),
    ];
  });
  return most < entries.length ? [...copied, ["…", `[${entries.length - most} more]`]] : copied;
}

/** That there is none is no secret. */
function hide(value: unknown, { mark }: Walk): unknown {
  return value === undefined || value === null || value === "" || typeof value === "boolean" ? value : mark;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Of what is neither text nor number nothing: an object may have any `toString`. */
function toText(value: unknown): string {
  return isText(value) || typeof value === "number" ? String(value) : "";
}

function roomIn(walk: Walk, wanted: number): number {
  const most = Math.min(wanted, walk.options.maxEntries ?? 1000, walk.left);
  walk.left -= most;
  return most;
}

function attempt(read: (() => unknown) | undefined): unknown {
  try {
    return read?.();
  } catch {
    return "[unreadable]";
  }
}

/** Errors keep these where no list of properties shows them. */
const ofErrors = ["name", "message", "stack", "cause", "errors", "request"];

function entriesOf(value: object): Entry[] {
  const isPairs = /^\[object (Headers|FormData|Map)\]$/.test(Object.prototype.toString.call(value));
  if (isPairs) return [...(value as Map<unknown, unknown>)].map(([key, entry]) => [String(key), () => entry]);
  const own = Object.keys(value);
  const keys = value instanceof Error ? [...new Set([...ofErrors.filter((key) => key in value), ...own])] : own;
  return keys.map((key) => [key, () => (value as Record<string, unknown>)[key]]);
}

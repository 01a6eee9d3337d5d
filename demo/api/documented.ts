import { type Example, examples, toResponse } from "faultline/testing";
import { type EpochMs, toIso, toIsoAt } from "./clock.ts";
import { toRoute } from "./paths.ts";

/** A documented reply and the API that it is a reply of. */
export interface Documented {
  readonly api: string;
  readonly example: Example;
}

export function findDocumented(id: string): Documented | undefined {
  for (const [api, list] of Object.entries(examples)) {
    const example = list.find((one) => one.id === id);
    if (example !== undefined) return { api, example };
  }
  return undefined;
}

/**
 * A documented reply, to the letter.
 * @param path Where the request went: a redirect's own target gets what the example says one finds there.
 * @param now When given, the example's absolute times are moved so that its own clock is this instant.
 */
export function giveExample({ lands, ...example }: Example, path: string, now?: EpochMs): Response {
  const asked =
    lands !== undefined && toRoute(lands.path) === path ? { ...example, response: lands.response } : example;
  return toResponse((now === undefined ? asked : moveTimes(asked, now)).response);
}

/** The example as its API would have printed it `now`; as it stands when it tells no absolute time. */
export function moveTimes(example: Example, now: EpochMs): Example {
  if (example.now === undefined) return example;
  // Whole seconds, and never to the past: the formats have no fractions.
  const byMs = Math.ceil((now - Date.parse(example.now)) / 1000) * 1000;
  const { headers = {}, body } = example.response;
  const moved = Object.entries(headers).map(([name, value]) => [name, moveHeader(name, value, byMs)] as const);
  const response = { ...example.response, headers: Object.fromEntries(moved), body: moveBody(body, byMs) };
  return { ...example, response, now: toIso(Date.parse(example.now) + byMs) };
}

function moveHeader(name: string, value: string, byMs: number): string {
  if (/^x-ratelimit-reset$/i.test(name) && /^\d{10}$/.test(value)) return String(Number(value) + byMs / 1000);
  if (value.endsWith("GMT")) return new Date(Date.parse(value) + byMs).toUTCString();
  return value;
}

function moveBody(value: unknown, byMs: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moveBody(item, byMs));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moveBody(item, byMs)]));
  }
  if (typeof value !== "string") return value;
  const [, zone] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(value) ?? [];
  return zone === undefined ? value : toIsoAt(Date.parse(value) + byMs, zone);
}

/** What a client asks for by `Prefer: example=<id>; times=now` (RFC 7240); `undefined`: nothing of ours. */
export function readPreference(
  header: string | null,
): { readonly example: string; readonly times?: "now" } | undefined {
  for (const preference of (header ?? "").split(",")) {
    const entries = preference.split(";").map((part) => {
      const [name = "", value = ""] = part.split("=");
      return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, "$1")] as const;
    });
    const [first] = entries;
    if (first?.[0] !== "example") continue;
    const toNow = entries.some(([name, value]) => name === "times" && value === "now");
    return toNow ? { example: first[1], times: "now" } : { example: first[1] };
  }
  return undefined;
}

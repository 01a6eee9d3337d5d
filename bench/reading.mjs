// What it costs to find out what a response says, beside the least that any client does with it: response.json().
import { readOutcome } from "faultline";
import { common } from "faultline/dialects/common";
import { deployforge } from "faultline/dialects/deployforge";
import { resource } from "faultline/dialects/resource";
import { sensei } from "faultline/dialects/sensei";
import { versioner } from "faultline/dialects/versioner";
import { examples, toResponse } from "faultline/testing";
import { interleaved } from "./lib/interleaved.mjs";
import { readJson, readWith, readWithAxios, readWithKy, readWithZod } from "./lib/readers.mjs";

/** @typedef {import("./lib/report.mjs").Report} Report */

const ROUNDS = 60;
/** Times that each reply is read in one turn. */
const REPEAT = 5;

const apis = { deployforge, resource, sensei, versioner };

/** @returns {Promise<Report[]>} */
export async function measureReading() {
  return [await measureAll(), await measureEach(), await measureFields()];
}

/** Every example that there is, mixed as no app ever meets them: nothing is fast only because it is always the same. */
async function measureAll() {
  const ofApis = Object.entries(apis).flatMap(([name, dialect]) =>
    (examples[name] ?? []).map(({ response }) => ({ response, dialect })),
  );
  const all = Object.values(examples).flatMap((list) => list.map(({ response }) => ({ response, dialect: undefined })));
  const readOwn = new Map(Object.values(apis).map((dialect) => [dialect, readWith([dialect])]));
  const readCommon = readWith(common);
  /** @type {[string, { response: import("faultline/testing").ExampleResponse, dialect?: import("faultline").Dialect | undefined }[], number][]} */
  const sets = [
    ["the APIs' own replies, each with its API's dialect", ofApis, 1.5],
    ["all replies, with `common`", all, 2.5],
  ];
  const rows = [];
  const goals = [];
  for (const [name, replies, most] of sets) {
    const prepare = () =>
      Array.from({ length: REPEAT }, () =>
        replies.map(({ response, dialect }) => ({ response: toResponse(response), dialect })),
      ).flat();
    const { json = 0, ours = 0 } = await interleaved(
      {
        json: ({ response }) => readJson(response),
        ours: ({ response, dialect }) => ((dialect && readOwn.get(dialect)) ?? readCommon)(response),
      },
      prepare,
      ROUNDS,
    );
    const count = replies.length * REPEAT;
    rows.push([name, replies.length, micros(json / count), micros(ours / count), times(ours / json)]);
    goals.push({ text: `${name}: at most ${most} times`, isMet: ours / json <= most, isCount: false });
  }
  const columns = ["", "replies", "`response.json()`", "`readReply` + `readOutcome`", "ratio"];
  return { id: "reading", title: "Reading a reply", columns, rows, goals };
}

/** Replies of one API, each by itself. */
async function measureEach() {
  const page = "<!doctype html><html><head><title>502</title></head><body><h1>502 Bad Gateway</h1></body></html>";
  const rows = Array.from({ length: 500 }, (_, id) => ({ id, name: `version-${id}`, state: "ok" }));
  const json = { "Content-Type": "application/json" };
  const refuse = (/** @type {number} */ code, /** @type {string} */ message, data = {}) => ({
    status: code,
    headers: json,
    body: { code, status: "error", message, data },
  });
  const fields = ["name", "region", "size"].map((field) => ({
    field,
    message: `The ${field} is not one that we know`,
  }));
  const limited = { ...json, "Retry-After": "5", "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "0" };
  const replies = {
    "200, a list of 500 rows": { status: 200, headers: json, body: { code: 200, status: "success", data: rows } },
    "404, a sentence": refuse(404, "There is no such project"),
    "422, three fields": refuse(422, "Three values are not right", { errors: fields }),
    "429, headers": { ...refuse(429, "You have asked too often in a minute"), headers: limited },
    "502, a page": { status: 502, headers: { "Content-Type": "text/html" }, body: page },
    "503, nothing": { status: 503 },
  };
  const table = [];
  for (const [name, reply] of Object.entries(replies)) {
    const { json: least = 0, ...rest } = await interleaved(
      {
        json: readJson,
        zod: readWithZod,
        own: readWith([deployforge]),
        common: readWith(common),
        ky: readWithKy,
        axios: readWithAxios,
      },
      () => Array.from({ length: 50 }, () => toResponse(reply)),
      ROUNDS,
    );
    table.push([name, micros(least / 50), ...Object.values(rest).map((time) => times(time / least))]);
  }
  const columns = ["", "`response.json()`", "zod", "own dialect", "`common`", "ky", "axios"];
  return { id: "readers", title: "Beside other ways", columns, rows: table };
}

/** Lists of messages about fields, from short to longer than any person reads. */
async function measureFields() {
  const rows = [];
  let worst = 0;
  for (const count of [100, 1000, 10_000]) {
    const errors = Array.from({ length: count }, (_, at) => ({
      field: `items[${at}].name`,
      message: `Row ${at} is bad`,
    }));
    const text = JSON.stringify({ code: 422, status: "error", message: "Not all rows are right", data: { errors } });
    const reply = (/** @type {unknown} */ body) => ({
      ...{ status: 422, headers: new Headers(), url: "", receivedAt: 0, request: { method: "POST", url: "" } },
      body,
    });
    const repeat = 10_000 / count;
    const {
      parse = 0,
      own = 0,
      all = 0,
    } = await interleaved(
      {
        parse: (item) => JSON.parse(item),
        own: (item) => readOutcome(reply(JSON.parse(item)), [deployforge]),
        all: (item) => readOutcome(reply(JSON.parse(item)), common),
      },
      () => Array.from({ length: repeat }, () => text),
      20,
    );
    worst = Math.max(worst, own / parse, all / parse);
    rows.push([
      count.toLocaleString("en"),
      micros(parse / repeat),
      times(own / parse),
      times(all / parse),
      `${((all / repeat / count) * 1000).toFixed(0)} ns`,
    ]);
  }
  const columns = ["messages", "`JSON.parse`", "own dialect", "`common`", "`common`, for each message"];
  const goals = [{ text: "under 50 times the parsing", isMet: worst < 50, isCount: false }];
  return { id: "fields", title: "Many messages about fields", columns, rows, goals };
}

/** @param {number} microseconds */
function micros(microseconds) {
  return `${microseconds.toFixed(1)} µs`;
}

/** @param {number} ratio */
function times(ratio) {
  return `${ratio.toFixed(2)}x`;
}

import type { JobState } from "../../../outcome/job.ts";
import { toJobState } from "../../jobState.ts";
import { type Bag, type Folded, find, firstText, fold, isBag, pick, toBag, toId, toList } from "../reading/bag.ts";
import { firstListed, isPhrase, saysIn } from "../reading/words.ts";
import { idsOfWork, isLike, isPlace, toState, whys } from "./proof.ts";

/** Where a state stands, the most particular name first: TeamCity's build is `running` with a `status` of "SUCCESS". */
const stateNames =
  "currentstate state readystate jobstate jobstatus lifecyclestate processingstatus provisioningstate runtimestatus status";

/** Beside an id of work. */
const anyStateNames = `${stateNames} (?!http|error)\\w*(status|state|phase)`;

/** Where a job stands, if it is one. */
interface Found {
  readonly state: JobState;
  /** The API's own word; `undefined`: it tells without any. */
  readonly rawState?: string | undefined;
}

/** A body by its plain names; where the state is a bag of its own (BigQuery, Bitbucket, Databricks), with what is in it. */
export function foldJob(body: unknown): Folded {
  const bag = fold(body);
  const name = isBag(bag.get("state")) ? "state" : "status";
  if (!isBag(bag.get(name))) return bag;
  const inner = fold(bag.get(name));
  return new Map([...inner, ...bag, [name, firstText(pick(inner, "lifecyclestate state name"))]]);
}

/** What the bag tells of a state; `undefined`: nothing, it is no work. */
export function readState(bag: Folded, status: number): Found | undefined {
  // Above what they wrap, and of what was only accepted, these tell how the request went.
  const ofJob = status === 202 || isBag(bag.get("data")) ? /^(?!(success|ok|error|fail)$)/i : /./;
  const names = pick(bag, idsOfWork).length > 0 ? anyStateNames : stateNames;
  const words = pick(bag, names).filter(isLike(ofJob));
  const [rawState] = words;
  const state = rawState ? (toState(rawState) ?? "unknown") : readFlags(bag);
  if (!rawState || (state !== "succeeded" && state !== "cancelled")) return state && { state, rawState };
  // Many tell that it is over in one word, and in another how it went.
  const ends = [...pick(bag, "conclusion result resultstate outcome"), ...words].map(
    (end) => toBag(end)["name"] ?? end,
  );
  const how = ends.filter(isLike(/^\S+$/)).map(toJobState);
  const error = find([bag], "error errorresult", (error) =>
    isBag(error) ? Object.values(error).find(Boolean) : error,
  );
  const ended = how.find((end) => end && end !== state && !end.endsWith("ing")) ?? (error ? "failed" : state);
  return { state: ended, rawState };
}

/** Google's operations tell whether they are done, and leave out what is false; Elasticsearch's whether they run. */
function readFlags(bag: Folded): JobState | undefined {
  const done = bag.get("done");
  if (toBag(bag.get("metadata"))["@type"] !== undefined || (done !== undefined && isPlace(bag.get("name"))))
    return !done ? "running" : bag.has("error") ? "failed" : "succeeded";
  const isPartial = bag.get("ispartial");
  if (isPartial === undefined) return undefined;
  return bag.get("isrunning") ? "running" : isPartial ? "failed" : "succeeded";
}

const percents = "(overall|progress|completion)*(percent(age)?|pct)(completed?|done|progress)?";

/** Per cent, a share, `{ current, total }` or `{ overall_percent }`; 0 to 1. */
export function readProgress(bag: Folded, state: JobState): number | undefined {
  const inner = fold(bag.get("progress"));
  const percent = find([bag, inner, fold(bag.get("metadata"))], percents, toCount);
  if (percent !== undefined) return percent / 100;
  const count = toCount(bag.get("progress"));
  const done = find([inner, bag], "current completed done processed finishedoperations progress", toCount);
  const total = find([inner, bag], "total totaloperations", toCount);
  if (done !== undefined && total && done <= total) return done / total;
  // A share that has come to 1 is at its end; one per cent is not.
  return count === undefined || count < 1 || (count === 1 && state === "succeeded") ? count : count / 100;
}

function toCount(value: unknown): number | undefined {
  const isText = typeof value === "string" && /^\d{1,3}(\.\d+)?\s?%?$/.test(value);
  return typeof value === "number" ? value : isText ? Number.parseFloat(value) : undefined;
}

const monitors = "(\\w*status|poll(ing)?|monitor|operation|job|statusqueryget)ur[il]";

/** The address that the body names for watching; those for logs, for people and for the result are none. */
export function readStatusUrl(body: Bag, bag: Folded): string | undefined {
  const links = fold(body["links"] ?? body["_links"] ?? body["urls"]);
  return find([bag], monitors, toAddress) ?? find([links], "status monitor poll job self get", toAddress);
}

function toAddress(link: unknown): string | undefined {
  return firstText([link, toBag(link)["href"]]);
}

const ids = `runid jobid transactionid statementhandle id uid uuid ${idsOfWork} name`;

export function readJobId(bag: Folded): string | undefined {
  return find([bag], ids, toId);
}

/** What may tell why a job failed, the nearest first, itself last. */
export function causesOf(bag: Folded): readonly Folded[] {
  const told = pick(bag, "error errors failure lasterror errorresult").map(fold);
  told.push(...told.map((error) => fold(toList(error.get("data"))[0])));
  return [...told, ...[...told, bag].map(firstListed), bag];
}

/** What may be the reason in words: what is told of the failure goes before what is told of the work, and words before a word. */
export function reasonsIn(causes: readonly Folded[]): readonly unknown[] {
  return causes.flatMap((cause, index) => {
    const ofFailure = pick(cause, whys);
    // What describes the work is no reason.
    const others =
      index < causes.length - 1 ? saysIn(cause) : pick(cause, "message msg reason detail \\w+message cause");
    return [...ofFailure.filter(isPhrase), ...others, ...ofFailure];
  });
}

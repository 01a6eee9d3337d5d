import type { JobState } from "../../../outcome/job.ts";
import { toJobState } from "../../jobState.ts";
import { type Bag, type Folded, find, firstText, fold, pick, toBag, toId } from "../reading/bag.ts";

/** Where a state stands, the most particular name first: TeamCity's build is `running` with a `status` of "SUCCESS". */
const stateNames = "currentstate state readystate jobstate jobstatus provisioningstate runtimestatus status";

/** Words that things have as well as jobs. */
const ofThings = /^(active|started|accepted|open)$/i;

/** Where a job stands, with the API's own word; `undefined` when nothing in the bag is a state of a job. */
export function readState(bag: Folded): { readonly state: JobState; readonly rawState?: string } | undefined {
  // Google's operations say only whether they are at an end.
  if (bag.get("done") === false) return { state: "running" };
  if (bag.get("done") === true) return { state: bag.has("error") ? "failed" : "succeeded" };
  for (const word of pick(bag, stateNames)) {
    if (typeof word !== "string" || ofThings.test(word)) continue;
    const state = toJobState(word);
    // GitHub tells how it ended in a second word.
    const ended = state === "succeeded" ? firstText(pick(bag, "conclusion result outcome")) : undefined;
    if (state !== undefined)
      return { state: (ended === undefined ? undefined : toJobState(ended)) ?? state, rawState: word };
  }
  return undefined;
}

const percents = "percent percentage progresspercent percentcomplete percentagecomplete overallpercent";

/** Per cent, a share, `{ current, total }` or `{ overall_percent }`; 0 to 1. */
export function readProgress(bag: Folded, state: JobState): number | undefined {
  const inner = fold(bag.get("progress"));
  const percent = find([bag, inner, fold(bag.get("metadata"))], percents, toCount);
  if (percent !== undefined) return percent / 100;
  const done = find([inner], "current completed done processed", toCount);
  const total = find([inner], "total", toCount);
  if (done !== undefined && total) return done / total;
  const count = toCount(bag.get("progress"));
  // A share that has come to 1 is at its end; one per cent is not.
  return count === undefined || count < 1 || (count === 1 && state === "succeeded") ? count : count / 100;
}

function toCount(value: unknown): number | undefined {
  const isText = typeof value === "string" && /^\d{1,3}(\.\d+)?\s?%?$/.test(value);
  return typeof value === "number" ? value : isText ? Number.parseFloat(value) : undefined;
}

/** The address that the body names for watching; those for logs, for people and for the result are none. */
export function readStatusUrl(body: Bag, bag: Folded): string | undefined {
  const links = fold(body["links"] ?? body["_links"] ?? body["urls"]);
  const named = "statusurl statusuri statusquerygeturi pollurl pollingurl monitorurl operationurl joburl";
  return find([bag], named, toAddress) ?? find([links], "status monitor poll job self get", toAddress);
}

function toAddress(link: unknown): string | undefined {
  return firstText([link, toBag(link)["href"]]);
}

export function readJobId(bag: Folded): string | undefined {
  return find([bag], "jobid operationid taskid id name", toId);
}

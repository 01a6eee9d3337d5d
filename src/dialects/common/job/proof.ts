import { readHeader } from "../../../http/header.ts";
import type { Reply } from "../../../http/readReply.ts";
import { type Bag, type Folded, pick, toPlain } from "../reading/bag.ts";

/** Fields for work alone. */
export const monitors = ["operation-location", "azure-asyncoperation"] as const;

/** Names of work; tasks are as often those of people. */
const work = "(job|run|build|operation|execution|deployment|migration|export|import|pipeline|prediction)";

const ofType = new RegExp(`(${work}|batch)s?$`, "i");
const idOfWork = new RegExp(`^(${work}|task)(id|uuid|arn)$`);

/** Properties that only work has: its progress and its logs, the state of a job by name, where to look, when it was begun. */
const ofWork =
  /^((overall)?progress(percent(age)?)?|percent(age)?completed?|(start|finish|(en)?queu)ed(at|on|(date)?time)|(job|run|build|pipeline)(number|state|status)|operationtype|\w*(status|poll)ur[il]|\w+edoperations|logs(url)?|(outputstream|deploy)url|conclusion|readystate|runtimestatus)$/;

/** Words that only work has, and those of work in a bag that tells of nothing else. */
const ofWorkOnly =
  /^((en)?queued|progress|building|errored|executing|deploying|timed_?out|not_?started|(job|upload)_?complete)$/i;
const mayBeWork = /^(pending|process|running|in.?progress|succeeded|complete|finish|fail|cancel)/i;

/** Names that say nothing of what a thing is about. */
const isBare = /^(u?u?id|number|state|status|error|result|url|self|href|links|(creat|updat|complet|submit|end)\w*)$/;

/** Whether a value is a text that looks so. */
export function isLike(text: RegExp): (value: unknown) => value is string {
  return (value): value is string => typeof value === "string" && text.test(value);
}

/** Whether a text is an address at which work lies. */
export const isPlace = isLike(new RegExp(`(^|/)${work}s?/[^/]+(/status)?/?$`, "i"));

/**
 * Whether a thing with a state is work: orders and tickets are `pending` and `completed` as well.
 * @param word Its word for the state; `undefined`: it tells it without any, as only work does.
 */
export function isWork(body: Bag, bag: Folded, word: string | undefined, { request, headers }: Reply): boolean {
  if (readHeader(headers, "retry-after", ...monitors) || isWorkByWord(bag, word)) return true;
  // Work for people has a title, and somebody to do it.
  if (pick(bag, "title subject duedate assignee").length > 0) return false;
  const hasId = bag.has("id");
  // `finished_at: null` tells of work as well. Beside an id of its own that of a job is one of something else.
  const names = Object.keys(body).map(toPlain);
  return (
    names.some((name) => ofWork.test(name) || (!hasId && idOfWork.test(name))) ||
    (bag.has("operation") && bag.has("state")) ||
    pick(bag, "object type kind").some(isLike(ofType)) ||
    pick(bag, "id url self href selflink weburl htmlurl").some(isPlace) ||
    ((hasId || bag.has("name")) && isPlace(request.url))
  );
}

/** Whether its word for the state says so, or there is nothing else that it tells of. */
function isWorkByWord(bag: Folded, word = "queued"): boolean {
  const isOne = pick(bag, "id uid uuid endtime").length > 0 || (bag.has("state") && bag.has("status"));
  const isAll = (name: string) => isBare.test(name) || (name === "name" && !bag.has("id"));
  return ofWorkOnly.test(word) || (isOne && mayBeWork.test(word) && [...bag.keys()].every(isAll));
}

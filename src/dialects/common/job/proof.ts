import { readHeader } from "../../../http/header.ts";
import { monitors } from "../../../http/jobLinks.ts";
import type { Reply } from "../../../http/readReply.ts";
import type { JobState } from "../../../outcome/job.ts";
import { toJobState } from "../../jobState.ts";
import { type Bag, type Folded, isNamed, pick, toPlain } from "../reading/bag.ts";

/** Names of work; tasks are as often those of people. */
const work =
  "(job|run|build|operation|execution|deploy(ment)?|migration|export|import|pipeline|prediction|backup|restore|sync|scan|crawl|render|transcript(ion)?|conversion)";

const ofType = new RegExp(`(${work}|batch)s?$`, "i");
export const idsOfWork = `\\w*(${work}|task)(id|uuid|arn)`;

/** Properties that only work has: its progress and its logs, the state of a job by name, where to look, when it was begun. */
const ofWork =
  /^(overallprogress|progresspercent(age)?|percent(age)?completed?|(start|finish|(en)?queu)ed(at|on|(date)?time)|(job|run|build|pipeline)(number|state|status)|operationtype|\w*(status|poll)ur[il]|\w+edoperations|logs(url)?|(outputstream|deploy)url|conclusion|readystate|runtimestatus)$/;

/** What tells of people, their messages, their games and their money, of which none is of work. */
const ofPeople =
  /^(title|subject|body|due(date|at|on)?|person|players?|teams?|home|away|email|phone(number)?|entity)$|assignee|recipient|sender|customer|patient|amount|(^|[^n])currency|price|score|course|question/;

/** Words that only work has, and those of work in a bag that tells of nothing else. */
const ofWorkOnly =
  /^((en)?queued|progress|building|errored|executing|deploying|timed_?out|not_?started|(job|upload)_?complete)$/i;
const mayBeWork = /^(pending|process|running|in.?pro[cg]|throttl|succeeded|complete|finish|fail|error|cancel)/i;

/** Names that say nothing of what a thing is about. */
const isBare =
  /^(u?u?id|number|state|status|result|url|self|href|links|(creat|updat|complet|submit|end|fail|err)\w*|percent)$/;

/** Where it is told why something failed: of a thing that is no work nobody says so beside its state. */
export const whys = "(last)?(err(or)?|fail(ure|ed)?)s?(code|key|type|message|msg|reason|text|details?|description)?";

/** Whether a property of a wrapper has the name of work, so that what it holds is some. */
export const wrappersOfWork = `\\w*${work}(status)?`;

/** Of what is work any word in progress means that it goes on. */
export function toState(word: string): JobState | undefined {
  return toJobState(word) ?? (/ing([_ -]|$)/i.test(word) ? "running" : undefined);
}

/** Whether a value is a text that looks so. */
export function isLike(text: RegExp): (value: unknown) => value is string {
  return (value): value is string => typeof value === "string" && text.test(value);
}

/** Whether a text is an address at which work lies. */
export const isPlace = isLike(new RegExp(`(^|/)${work}s?/[^/]+(/status)?/?$`, "i"));

/**
 * Whether a thing with a state is work: orders and tickets are `pending` and `completed` as well.
 * @param word Its word for the state; `undefined`: it tells it without any, as only work does.
 * @param isHeld Whether it lies in a property that has the name of work.
 */
export function isWork(
  body: Bag,
  bag: Folded,
  word: string | undefined,
  { request, headers }: Reply,
  isHeld: boolean,
): boolean {
  if (readHeader(headers, "retry-after", ...monitors)) return true;
  // Work for people has a title, and somebody to do it.
  const names = [...bag.keys()];
  if (names.some((name) => ofPeople.test(name))) return false;
  if (isWorkByWord(names, bag, word, isHeld)) return true;
  const hasId = bag.has("id");
  // What is no word for a state of work in use proves nothing.
  const isKnown = word === undefined || toState(word) !== undefined;
  // `finished_at: null` tells of work as well. Beside an id of its own that of a job is one of something else.
  // What has a name of its own may be a goal or a course, and be on its way as well.
  if (isKnown && bag.has("progress") && !bag.has("name") && !bag.has("target")) return true;
  const isTold = (name: string) => ofWork.test(name) || (!hasId && isNamed(name, idsOfWork));
  return (
    Object.keys(body).map(toPlain).some(isTold) ||
    bag.has("operation") ||
    (isKnown && pick(bag, "object type kind").some(isLike(ofType))) ||
    pick(bag, "id url self href selflink weburl htmlurl").some(isPlace) ||
    ((hasId || bag.has("name")) && isPlace(request.url))
  );
}

/** Whether its word for the state says so, or there is nothing else that it tells of. */
function isWorkByWord(names: readonly string[], bag: Folded, word = "queued", isHeld: boolean): boolean {
  // A message goes to somebody; where a range of dates ends, other words prove that it is work.
  if (bag.has("to")) return false;
  if (ofWorkOnly.test(word)) return true;
  const isOne = pick(bag, "id uid uuid endtime").length > 0 || (bag.has("state") && bag.has("status"));
  if (isHeld && isOne && !bag.has("name") && toState(word)) return true;
  if (!mayBeWork.test(word) || !(isOne || isHeld)) return false;
  const hasFailed = /^(fail|error)/i.test(word);
  if (isHeld || (hasFailed && pick(bag, whys).length > 0 && !bag.has("object"))) return true;
  const isAll = (name: string) =>
    isBare.test(name) || (hasFailed ? /^(message|msg|reason|detail)$/.test(name) : name === "name" && !bag.has("id"));
  return names.every(isAll);
}

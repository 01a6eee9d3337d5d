import { readHeader } from "../../../http/header.ts";
import type { Reply } from "../../../http/readReply.ts";
import type { JobState } from "../../../outcome/job.ts";
import { type Dialect, type Draft, on } from "../../dialect.ts";
import { type Bag, type Folded, find, firstText, fold, isBag, pick } from "../reading/bag.ts";
import { toCode } from "../reading/code.ts";
import { toRefusal } from "../reading/refusal.ts";
import { readBodyWait } from "../reading/wait.ts";
import { firstSentence } from "../reading/words.ts";
import { readJobId, readProgress, readState, readStatusUrl } from "./facts.ts";

/** Work that goes on after its 202 or 201, and the page of such work: Azure, Google, Replicate, Vercel, Heroku, Stripe. */
export const job: Dialect = {
  name: "job",
  rules: [
    // Accepted for somebody to agree to: no polling ends that.
    on(202, isBag, (body, reply) => {
      const refusal = toRefusal(reply, [body], { codes: [body["status"]] });
      return refusal?.kind === "approval-required" ? refusal : undefined;
    }),

    on("2xx", isBag, (body, reply) => {
      // The body, and what it wraps: JSON:API keeps a job's id and its state apart.
      const { data, job: named, operation, task } = body;
      const wrapped = isBag(data) && isBag(data["attributes"]) ? { ...data, ...data["attributes"] } : data;
      for (const inner of [body, wrapped, named, operation, task]) {
        const draft = isBag(inner) && toJobDraft(inner, reply);
        if (draft) return { data: body, ...draft };
      }
      return undefined;
    }),
  ],
};

function toJobDraft(body: Bag, reply: Reply): Draft | undefined {
  const { status, headers } = reply;
  const bag = fold(body);
  const found = readState(bag);
  if (found === undefined && status !== 202) return undefined;
  const id = readJobId(bag);
  const statusUrl = readStatusUrl(body, bag);
  // Of what was accepted each word about the work counts; any other success must say that it is work.
  const isAccepted = status === 202 && (found ?? statusUrl ?? id) !== undefined;
  if (!isAccepted && !(found && isWork(bag, found.state, reply))) return undefined;
  const { state, rawState } = found ?? { state: "pending" as const };
  const error = fold(bag.get("error"));
  const says = [error.get("message"), ...pick(bag, "errormessage failuremessage failurereason message error")];
  const message = firstSentence(says, status);
  const phase = find([bag], "currentphase phase currentstep step stage", (word) => firstText([word]));
  const created = status === 201 ? readHeader(headers, "location") : "";
  const isFailed = state === "failed";
  return {
    job: {
      id,
      statusUrl: statusUrl ?? (created || undefined),
      state,
      rawState,
      progress: readProgress(bag, state),
      phase,
      message: isFailed ? message : undefined,
    },
    message,
    code: isFailed ? toCode(error.get("code") ?? bag.get("errorcode"), status) : undefined,
    retryAt: readBodyWait([bag], reply),
  };
}

/** Properties that only work has, and names of work as the value of `object`, `type` or `kind`. */
const ofWork =
  /progress|percent|^(job|task|run|build|operation|deploy)|(start|finish|complet|succeed|fail|end|action)(ed)?(at|on|time|date|datetime)$|readystate|logs?(url)?$|output|metrics|conclusion|done$/;
const namesWork = /job|task|run|build|operation|deployment|migration|export|import|report|pipeline|prediction/i;

/**
 * Whether a thing with a state is work: orders and tickets are `pending` and `completed` as well. Work says so by a
 * property, by its type, by the wait for the next look, or by having nothing else to say.
 */
function isWork(bag: Folded, state: JobState, { headers }: Reply): boolean {
  const names = [...bag.keys()];
  return (
    names.some((name) => ofWork.test(name)) ||
    pick(bag, "object type kind").some((kind) => typeof kind === "string" && namesWork.test(kind)) ||
    readHeader(headers, "retry-after", "operation-location", "azure-asyncoperation") !== "" ||
    (/running|pending/.test(state) && names.length <= (state === "running" ? 3 : 2))
  );
}

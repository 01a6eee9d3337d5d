import { readHeader } from "../../../http/header.ts";
import { monitors } from "../../../http/jobLinks.ts";
import type { Reply } from "../../../http/readReply.ts";
import { type Dialect, type Draft, on } from "../../dialect.ts";
import { type Bag, type Folded, find, firstText, fold, isBag, isNamed, pick, toId } from "../reading/bag.ts";
import { codeNames, toCode } from "../reading/code.ts";
import { readReference } from "../reading/reference.ts";
import { toRefusal } from "../reading/refusal.ts";
import { readBodyWait } from "../reading/wait.ts";
import { firstSentence } from "../reading/words.ts";
import { causesOf, foldJob, readJobId, readProgress, readState, readStatusUrl, reasonsIn } from "./facts.ts";
import { isWork, wrappersOfWork } from "./proof.ts";

const codesAndReason = `${codeNames} reason`;

/** Work that goes on after its 202 or 201, and the page of such work: Azure, Google, Replicate, Vercel, Heroku, Stripe. */
export const job: Dialect = {
  name: "job",
  rules: [
    // Accepted for somebody to agree to: no polling ends that.
    on(202, isBag, (body, reply) => {
      const refusal = toRefusal(reply, [body], { codes: [body["status"]] });
      return refusal?.kind === "approval-required" ? refusal : undefined;
    }),

    on("2xx", isBag, findJob),

    // Azure sends the address for watching with a 200 and a 201 as well, also without a body.
    on("2xx", isSaid, (body, { status, headers }) => {
      const statusUrl = readHeader(headers, ...monitors);
      const message = status === 202 ? firstSentence(pick(fold(body), "message msg detail"), status) : undefined;
      return statusUrl || message
        ? { message, job: statusUrl ? { state: "pending", statusUrl } : undefined }
        : undefined;
    }),
  ],
};

/** What is `null` is said to be nothing. */
function isSaid(body: unknown): body is Exclude<unknown, null> {
  return body !== null;
}

/** The job that the body is, or that it wraps: JSON:API keeps a job's id and its state apart. */
function findJob(body: Bag, reply: Reply): Draft | undefined {
  const bag = foldJob(body);
  const { data } = body;
  const wrapped = isBag(data) && isBag(data["attributes"]) ? { ...data, ...data["attributes"] } : data;
  const draft =
    toJobDraft(body, bag, reply) ?? (isBag(wrapped) ? toJobDraft(wrapped, foldJob(wrapped), reply) : undefined);
  if (draft) return draft;
  // A thing with a state of its own is no wrapper: Heroku's setup of an app holds its build.
  if (readState(bag, reply.status)) return undefined;
  for (const [name, inner] of bag) {
    const isHeld = isNamed(name, wrappersOfWork);
    if (isBag(inner) && (isHeld || isNamed(name, "action task result response output"))) {
      const held = toJobDraft(inner, foldJob(inner), reply, isHeld);
      if (held) return { ...held, requestId: readReference([bag, fold(bag.get("meta"))]) };
    }
  }
  return undefined;
}

function toJobDraft(body: Bag, bag: Folded, reply: Reply, isHeld = false): Draft | undefined {
  const { status, headers } = reply;
  const isAccepted = status === 202;
  const found = readState(bag, status);
  if (!isAccepted && !(found && isWork(body, bag, found.rawState, reply, isHeld))) return undefined;
  const id = readJobId(bag);
  const named = readStatusUrl(body, bag);
  // Of what was accepted each word about the work counts.
  if ((found ?? named ?? id) === undefined) return undefined;
  const { state = "pending", rawState } = found ?? {};
  const causes = state === "failed" ? causesOf(bag) : [];
  const message = firstSentence(causes[0] ? reasonsIn(causes) : pick(bag, "message"), status);
  const at = isAccepted ? "" : readHeader(headers, ...monitors, status === 201 ? "location" : monitors[0]);
  return {
    job: {
      id,
      statusUrl: named ?? (at || undefined),
      state,
      rawState,
      progress: readProgress(bag, state),
      phase: find([bag], "currentphase phase currentstep step stage", (word) => firstText([word])),
      message: causes[0] && message,
    },
    message,
    code: toCode(find(causes, codesAndReason, toId), status),
    ...readBodyWait([bag], reply),
  };
}

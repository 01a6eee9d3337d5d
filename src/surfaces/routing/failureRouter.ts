import { pageLedger } from "../../ledger/ledger.ts";
import { findApiError, findFailure } from "../../outcome/findFailure.ts";
import { routeOf } from "../../policies/surface.ts";
import { toWait } from "../../query/toWait.ts";
import { waitOf } from "../../query/waits.ts";
import { alarmOf, once } from "../../waiting/alarm.ts";
import { realTime } from "../../waiting/time.ts";
import { notice, type Topics } from "../ledgerNotices.ts";
import { causeOf } from "../toast/toastCause.ts";
import type { ToastPort } from "../toast/toastPort.ts";
import type { Told } from "../toast/toastView.ts";
import type { Failed } from "./failed.ts";
import { isUnseen } from "./isUnseen.ts";
import { isInNotice, isLongWait } from "./longWait.ts";
import { createRoutedToasts } from "./routedToasts.ts";
import { whenIdle } from "./whenIdle.ts";

/** How long a view has to claim what has failed: a lazy one has to be loaded first. */
const GRACE_MS = 1000;

/** What is to become of a failure that is under watch. */
interface Watched {
  failed: Failed;
  /** All that it has failed with since it is under watch. */
  readonly subjects: Set<unknown>;
  stop(): void;
}

/** Shows what belongs into a toast, and sees to it that the rest is shown by somebody. */
export function createRouter() {
  const ledger = pageLedger();
  const toasts = createRoutedToasts();
  const topics: Topics = new Set();
  const watched = new Map<object, Watched>();
  /** Whose strike is counted: each run of a query or mutation is one, however many attempts it makes. */
  const struck = new WeakSet<object>();

  function routeFor({ failure, at }: Failed) {
    return routeOf(failure, { ...at, mounted: { ...at.mounted, toast: toasts.isThere() } });
  }

  function tell(failed: Failed, about: Pick<Told, "isLastResort">): boolean {
    const { origin, error, failure, operation, write, again, isWaiting } = failed;
    const sent = findApiError(error);
    const waiter = sent && waitOf(sent);
    if (!isWaiting) waiter?.giveUp();
    const told: Told = {
      ...about,
      isUnderWay: isWaiting,
      source: origin,
      error,
      failure,
      events: { operation },
      wait: waiter && again && toWait(waiter, again),
      watch: waiter?.subscribe,
      retry: again,
      // A view of a read that has nothing to show is handed its failure back, or it would wait for ever.
      isAnswered: failed.source === "mutation" && !about.isLastResort,
      isAsked: failed.source === "mutation",
      onClosed: () => failed.onAnswered?.(),
    };
    const isShown = toasts.show(causeOf(error, operation, write), told, !struck.has(origin));
    if (!isShown) return false;
    struck.add(origin);
    failed.onTold?.();
    return true;
  }

  function watch(failed: Failed): void {
    const before = watched.get(failed.origin);
    if (before) {
      before.failed = failed;
      before.subjects.add(failed.subject);
      return;
    }
    const entry: Watched = {
      failed,
      subjects: new Set([failed.subject]),
      stop: once(alarmOf(), realTime, realTime.now() + GRACE_MS, () => {
        entry.stop = whenIdle(() => {
          watched.delete(failed.origin);
          judge(entry);
        });
      }),
    };
    watched.set(failed.origin, entry);
  }

  /** What repeats by itself does not come back by itself. What a person sends again does. */
  function isPutAway({ source, origin, error, operation }: Failed): boolean {
    return source === "query" && toasts.wasPutAway(origin, causeOf(error, operation));
  }

  function judge({ failed, subjects }: Watched): void {
    ledger.overlook(failed.subject, isUnseen);
    const claims = ledger.claimsOn(failed.subject).filter(({ surface }) => surface !== "silent");
    notice({ what: "twice", named: failed, topics, claims });
    if (ledger.wasShown(failed.subject) || !failed.stands() || isPutAway(failed)) return;
    // An earlier failure was shown, so somebody is there; for this one it may have had no time yet.
    if ([...subjects].some((subject) => ledger.wasShown(subject))) return watch(failed);
    if (failed.isWaiting && (!isLongWait(failed.error) || isInNotice(failed.error))) return;
    const isToasted = tell(failed, { isLastResort: true });
    // Who waits may have no place to say so, such as what suspends; in the end it has, or is told of then.
    if (!failed.isWaiting)
      notice({ what: "unclaimed", named: failed, topics, isToasted: isToasted && toasts.isThere() });
  }

  return {
    /** From now on there are toasts, also for what is under watch already. */
    takePort(port: ToastPort): void {
      toasts.take(port);
      for (const { failed } of watched.values()) if (routeFor(failed).surface === "toast") tell(failed, {});
    },

    /** A run of a query or mutation has begun. */
    begin(origin: object): void {
      struck.delete(origin);
      toasts.reopen(origin);
      toasts.change(origin, { isUnderWay: true });
    },

    /** The connection is back, and it goes on. */
    resume(origin: object): void {
      if (toasts.tells(origin)) toasts.withdraw(origin);
    },

    /** A run was called off, and all is as it was before. */
    halt(origin: object): void {
      toasts.change(origin, { isUnderWay: false });
    },

    /** An attempt has failed, and another one follows. */
    wait(failed: Failed): void {
      const { origin, subject } = failed;
      const { surface } = routeFor(failed);
      // What a person has put away does not come back by itself, here or elsewhere, before there is news.
      if (toasts.wasClosed(origin)) return surface === "toast" ? toasts.hush(origin, { subject, surface }) : undefined;
      if (surface === "toast") tell(failed, {});
      else if (surface === "silent") return;
      else if (toasts.holds(origin)) tell(failed, { isLastResort: true });
      else if (isLongWait(failed.error)) watch(failed);
    },

    /** It waits for a connection, before anything could fail. */
    pause(failed: Failed): void {
      if (toasts.wasClosed(failed.origin) || routeFor(failed).surface !== "toast") return;
      const { origin: source, operation } = failed;
      // Nothing has gone wrong, so the run itself is what is told of.
      const told = { source, error: source, failure: undefined, isPaused: true, isUnderWay: true };
      toasts.show("faultline paused", { ...told, events: { operation } }, false);
    },

    /** It has failed for good. */
    fail(failed: Failed, isToasted: boolean): void {
      const { origin, subject } = failed;
      toasts.speak(origin);
      const { surface } = routeFor(failed);
      if (isPutAway(failed)) return toasts.hush(origin, { subject, surface: "silent" });
      if (surface === "silent") {
        toasts.withdraw(origin);
        toasts.hush(origin, { subject, surface });
        return;
      }
      if (surface === "toast") tell(failed, {});
      // Nobody has shown it until now; one who does will take it over.
      else if (isToasted || toasts.holds(origin)) tell(failed, { isLastResort: true });
      else toasts.withdraw(origin);
      watch(failed);
    },

    /** Its failure is said for as long as it was, but it is not sent again: something newer has gone well. */
    disarm(origin: object): void {
      const before = watched.get(origin);
      if (before) before.failed = { ...before.failed, again: undefined };
      toasts.change(origin, { retry: undefined, wait: undefined });
    },

    /** It has gone well, or is gone. */
    recover(origin: object): void {
      watched.get(origin)?.stop();
      watched.delete(origin);
      toasts.release(origin);
    },

    tells: toasts.tells,
    wasShown: (error: unknown) => ledger.wasShown(findFailure(error) ?? error),

    end(): void {
      for (const { stop } of watched.values()) stop();
      watched.clear();
      toasts.end();
    },
  };
}

export type FailureRouter = ReturnType<typeof createRouter>;

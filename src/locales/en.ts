import type { FailureKind } from "../outcome/failures.ts";

/** Forms of one sentence, chosen by `Intl.PluralRules` on its `{count}`. */
export type Plural = { readonly [form in Exclude<Intl.LDMLPluralRule, "other">]?: string } & { readonly other: string };

/**
 * A sentence with `{placeholders}`; a name in braces that nobody fills stays as it stands. Where English has plural forms
 * a language may have one string, and the other way round.
 */
export type Message = string | Plural;

/** What a failure of one kind says. */
export interface FailureWords {
  /**
   * From the most telling to the barest: the first one whose placeholders are known is used. There are `{action}`
   * ("save release 4.2.1"), `{subject}` ("release 4.2.1") and `{time}`; the last title needs none.
   */
  readonly titles: readonly string[];
  /** Cause, then fix, in two sentences at most. */
  readonly body?: string;
}

/** English: source, fallback and type of every language. Sections are named after the components that say them. */
const en = {
  /** BCP 47 tag of these messages. */
  locale: "en",

  // What each kind of failure says, titled by its effect on the operation. No code, no blame; "sorry" only when the
  // fault is ours.
  failures: {
    "bad-request": {
      titles: ["Could not {action}", "Could not do this"],
      body: "The service did not understand what this app asked for. That is ours to fix.",
    },
    invalid: {
      titles: ["Could not {action}", "There is a problem"],
      body: "Some of what was entered needs a change.",
    },
    unprocessable: {
      titles: ["Could not {action}", "Could not do this"],
      body: "A rule of the service is in the way.",
    },
    unauthenticated: {
      titles: ["Sign in to {action}", "Sign in to continue"],
      body: "You are signed out.",
    },
    forbidden: {
      titles: ["You can't {action}", "You can't do this"],
      body: "Your account does not have access.",
    },
    "not-found": {
      titles: ["Can't find {subject}", "Could not {action}", "Can't find this"],
      body: "It may have moved. Check the address.",
    },
    gone: {
      titles: ["Can't find {subject} any more", "Could not {action}", "This was removed"],
      body: "It was removed for good.",
    },
    "method-not-allowed": {
      titles: ["Could not {action}", "Could not do this"],
      body: "This app asked for something that the service doesn't do. That is ours to fix.",
    },
    conflict: {
      titles: ["Could not {action}", "Something else is in the way"],
      body: "It changed, or something else is in the way.",
    },
    "content-too-large": {
      titles: ["{subject} is too large", "Could not {action}", "This is too large"],
      body: "Choose a smaller file.",
    },
    "unsupported-media-type": {
      titles: ["{subject} can't be used here", "Could not {action}", "This file can't be used here"],
      body: "Choose another file.",
    },
    locked: {
      titles: ["You can't {action} right now", "You can't do this right now"],
      body: "Changes are on hold.",
    },
    "approval-required": {
      titles: ["Approval needed to {action}", "Approval needed"],
      body: "Someone else has to agree first.",
    },
    "precondition-required": {
      titles: ["Not yet time to {action}", "Not yet time to do this"],
      body: "Something else has to come first.",
    },
    "rate-limited": {
      titles: ["Could not {action} yet", "Too fast for now"],
      body: "That was too fast. Wait a little, then try again.",
    },
    "server-error": {
      titles: ["Sorry, we could not {action}", "Sorry, this did not work"],
      body: "The fault is ours.",
    },
    "bad-gateway": {
      titles: ["Sorry, we could not {action}", "Sorry, this did not work"],
      body: "A service that we depend on did not answer well.",
    },
    "gateway-timeout": {
      titles: ["Sorry, we could not {action}", "Sorry, this did not work"],
      body: "A service that we depend on did not answer in time.",
    },
    unavailable: {
      titles: ["Sorry, we can't {action} for now", "Sorry, this is unavailable for now"],
      body: "The service is not available at the moment.",
    },
    unreachable: {
      titles: ["Could not {action}", "No connection"],
      body: "The service could not be reached. Check your connection.",
    },
    "timed-out": {
      titles: ["Could not {action}", "No answer in time"],
      body: "The service did not answer in time.",
    },
    unreadable: {
      titles: ["Could not {action}", "This did not work"],
      body: "The answer made no sense. That is ours to fix.",
    },
  } satisfies Record<FailureKind, FailureWords> as Record<FailureKind, FailureWords>,

  // Any other 4xx, when the API says no more than its number.
  refused: "The service refused this and did not say why.",

  // After a write whose answer never came.
  unknownEnd: {
    saved: ["We don't know if {subject} was saved", "We don't know if this was saved"],
    deleted: ["We don't know if {subject} was deleted", "We don't know if this was deleted"],
    sent: ["We don't know if we managed to {action}", "We don't know if this was done"],
    body: "The answer got lost. Check before you send it again.",
    repeats: "The answer got lost. It is sent again by itself, which is safe.",
    unreachable: "The connection broke off. Check before you send it again.",
    unreadable: "The answer made no sense. Check before you send it again.",
  },

  // On buttons: a verb and a noun, three words at most.
  actions: {
    retry: "Try again",
    retryNow: "Retry now",
    retrying: "Trying again…",
    cancel: "Cancel",
    check: "Check now",
    sendAgain: "Send again",
    sendNow: "Send now",
    reload: "Load again",
    signIn: "Sign in",
    requestAccess: "Request access",
    statusPage: "Status page",
    help: "Read more",
    support: "Contact support",
    copyDetails: "Copy details",
    dismiss: "Dismiss",
  },

  // The line with the request id.
  reference: {
    request: "Request {id}",
    copy: "Copy request id",
    copied: "Request id copied",
    detailsCopied: "Details copied",
    notCopied: "Could not copy. Select the text instead.",
  },

  // The wait before another try. {time} is a countdown, {clock} a time of day; `about` may stand around either of them.
  wait: {
    title: "You can try again in {time}",
    titleAt: "You can try again at {clock}",
    sendsIn: "This goes out by itself in {time}",
    sendsAt: "This goes out by itself at {clock}",
    about: "about {time}",
    ready: "You can try again",
    trying: "Trying now",
    over: "The pause is over.",
    used: {
      one: "The one request is used. Resets at {clock}.",
      other: "All {count} requests are used. Resets at {clock}.",
    },
    usedUp: { one: "The one request is used.", other: "All {count} requests are used." },
    pause: "The service asks for a pause.",
    early: "The service asks for a pause. Before then it may refuse.",
    noTime: "The service asks for a pause, but names no usable time.",
    askedUntil: "The service asks for a pause until {clock}.",
    unsent: "This has not been sent yet.",
    noConnection: "There was no connection, so this has not been sent.",
    sendsOnline: "It goes out by itself when your connection is back.",
    sendOnline: "You can send it when your connection is back.",
    next: "Next try in {time}",
    offlineTitle: "You're offline",
    offline: "We try again when your connection is back.",
    hidden: "We try again when this page is in view.",
    stopped: "We stopped trying by ourselves",
    attempt: "Attempt {attempt} of {max}",
  },

  // Access that is missing.
  access: {
    lacks: "This needs scopes that you may lack.",
    scopes: "Scopes needed",
  },

  // A service that is down.
  down: {
    until: ["Sorry, we can't {action} until {clock}", "Sorry, this is unavailable until {clock}"],
  },

  // A window in which nothing may change. {time} in a title is the moment at which it ends.
  freeze: {
    until: ["{subject} is frozen until {time}", "You can't {action} until {time}", "Changes are frozen until {time}"],
    endless: ["{subject} is frozen", "You can't {action} right now", "Changes are frozen"],
    closing: ["You can {action} from {time}", "You can go on from {time}"],
    lifted: ["You can {action} now", "You can go on now"],
    reason: "{reason}.",
    reasonAndName: "{reason}, set as {name}.",
    name: "Set as {name}.",
    lifts: "It lifts in {time}.",
    endUnknown: "No end was given.",
    over: "The freeze is over.",
    overButWaiting: "The freeze is over, but the service asks for a pause.",
    soon: { one: "The freeze lifts in one minute.", other: "The freeze lifts in {count} minutes." },
    override: "Request override",
    schedule: "View schedule",
    badge: "Frozen",
    badgeUntil: "Frozen until {time}",
    left: "{time} left",
  },

  // The same window as a drawing, and as lines of text.
  ruler: {
    yours: "Your time",
    yoursIn: "Your time, {zone}",
    setters: "Set in",
    settersIn: "Set in {zone}",
    now: "Now, {time}",
    clocksBack: "clocks go back {time}",
    clocksForward: "clocks go forward {time}",
    span: "{start} to {end}",
    since: "since {start}",
    until: "until {end}",
  },

  // Others have to agree first.
  approval: {
    oneMore: ["One more approval to {action}", "One more approval needed"],
    granted: ["You can {action} now", "Approved"],
    count: { one: "{current} of {count} approval.", other: "{current} of {count} approvals." },
    badge: { one: "{current} of {count} approval", other: "{current} of {count} approvals" },
    who: "Any {roles} can approve.",
    stillOpen: { one: "One seat is still open.", other: "{count} seats are still open." },
    allIn: "Nothing else is in the way.",
    seat: "Open seat",
    approved: "Approved",
    roleAt: "{role}, {time}",
    note: "Note to approvers",
    optional: "(optional)",
    noteHint: "What changes, and why",
    request: "Request approval",
    requesting: "Asking…",
    asked: "Asked at {time}",
    notAsked: "Could not ask for approval. Your note is still here.",
    proceed: ["{action}", "Go ahead"],
    notNow: "Not now",
  },

  // Something other than an approval has to come first.
  precondition: {
    rule: "The rule {rule} asks for it.",
    tryIn: "You can try again in {time}.",
    tryAt: "You can try again at {time}.",
  },

  // Work that goes on after the reply. {job} is one of the first two lines, {noun} the app's word ("deployment").
  job: {
    noun: "job",
    nounTo: "job to {action}",
    titles: {
      pending: "Starting the {job}",
      running: "The {job} is running",
      paused: "The {job} is paused",
      lost: "We lost sight of the {job}",
      succeeded: "The {job} is done",
      failed: "The {job} stopped before its end",
      cancelled: "The {job} was cancelled",
      expired: "We can't find the {job} any more",
      timeout: "We stopped watching the {job}",
      refused: "We can't watch the {job}",
      unauthenticated: "Sign in to watch the {job}",
      forbidden: "You can't watch the {job}",
      unknown: "We can't tell how the {job} goes",
    },
    pausedAt: "The {job} is paused at step {step}",
    failedAt: "The {job} stopped at step {step}",
    bodies: {
      pending: "It is accepted and waits for its turn.",
      paused: "Nothing changes until someone resumes it.",
      lost: "It may still be running.",
      failed: "What it did so far may still be there. Check that before you start it again.",
      cancelled: "What it did so far may still be there.",
      expired: "It may have ended well. Check that before you start it again.",
      timeout: "It may still be running.",
      refused: "It may still be running.",
      unauthenticated: "You are signed out. It may still be running.",
      forbidden: "It may still be running.",
      unknown: "It may still be running. Check that before you start it again.",
    },
    step: "Step {step} of {count}.",
    stepPhase: "Step {step} of {count}, {phase}.",
    phase: "Now: {phase}.",
    canLeave: "You can leave this page.",
    lookIn: "Next try in {time}.",
    shareAt: "{share} at {clock}",
    spoken: "{title}, {share}",
    cancel: "Cancel {noun}",
    resume: "Resume",
    look: "Check now",
    view: "View {noun}",
    startAgain: "Start again",
    count: { one: "One job", other: "{count} jobs" },
    needYou: "{count} waiting for you",
    open: "View",
    all: "All jobs",
  },

  // Something is in the way of a change. {state} and {id} are the API's own.
  conflict: {
    blocked: ["Can't {action} yet", "Something else is in the way"],
    changed: ["{subject} changed since you opened it", "This changed since you opened it"],
    blockedBody: "Yours can start when it has ended.",
    changedBody: "Look at what changed before you save yours.",
    inTheWay: "In the way",
    yours: "Yours, next",
    unnamed: "Another one",
    started: "Started {clock}, {time} ago",
  },

  // What is wrong in a form.
  fields: {
    title: "There is a problem",
    error: "Error:",
    named: "{name}: {message}",
    refused: "This value was not accepted.",
    more: "Show {count} more",
    unlisted: { one: "One more problem is not listed here.", other: "{count} more problems are not listed here." },
  },

  // Files that are too large or of the wrong kind.
  files: {
    tooLarge: "{name} is too large",
    sizes: "It is {size}. The limit is {limit}.",
    limit: "The limit is {limit}.",
    wrongKind: "{name} can't be used here",
    kinds: "These kinds can be used:",
    smaller: "Choose a smaller file",
    another: "Choose another file",
  },

  // Data on the screen that is not fresh, and connections that come and go.
  stale: {
    asOf: "As of {clock}",
    failed: "It could not be refreshed.",
    /** An `{action}`: the next page of a list did not come, and what is on the screen is as good as before. */
    more: "load more",
    next: "Next try in {time}.",
    offline: "You're offline",
    showing: "Showing data from {clock}.",
    reconnects: "We try again when your connection is back.",
    waiting: {
      one: "One change waits here and is sent when you're back.",
      other: "{count} changes wait here and are sent when you're back.",
    },
    back: "Back online",
    sent: { one: "One change was sent.", other: "{count} changes were sent." },
  },

  // What is shown in another place of the page, and what several places share.
  elsewhere: {
    pending: "Not loaded yet.",
    why: "See why",
  },
  cause: {
    operation: "load parts of this page",
    of: "{service}: {title}",
    parts: { one: "One part", other: "{count} parts" },
    over: { one: "One part of this page is back", other: "{count} parts of this page are back" },
  },

  // A fault of the page's own, which no API sent.
  boundary: {
    title: "Sorry, this part of the page did not work",
    body: "The fault is ours.",
    stopped: "This was stopped before it was done",
    loading: "Loading",
  },

  // The corner where messages come and go.
  toast: {
    region: "Messages",
    regionByKey: "Messages, {key} leads here and back",
    earlier: "Show {count} more",
    fewer: "Show fewer",
    times: "Happened {count} times",
  },

  // Durations as they are printed; where they are spoken, the browser's own long form is used.
  units: {
    days: "{count} d",
    hours: "{count} h",
    minutes: "{count} min",
    seconds: "{count} s",
  },
};

// `other` marks plural forms: a section that had such a key would be taken for one, so it is `never`, which nothing fits.
type Widened<T> = T extends string
  ? Message
  : T extends readonly string[]
    ? readonly string[]
    : "other" extends keyof T
      ? [keyof T] extends [keyof Plural]
        ? Message
        : never
      : { readonly [K in keyof T]: Widened<T[K]> };
type Partly<T> = T extends string | Plural | readonly string[] ? T : { readonly [K in keyof T]?: Partly<T[K]> };

/** Every word that the components say or print. */
export type Messages = Widened<typeof en>;
/** Another language, or an app's own wording: what it leaves out is said in English. */
export type Translation = Partly<Messages>;

export default en as Messages;

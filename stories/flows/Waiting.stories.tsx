import { HttpResponse, http } from "msw";
import { expect, userEvent, waitFor } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { Button } from "../../src/components/Button.tsx";
import { StaleStrip } from "../../src/components/StaleStrip.tsx";
import { StatePanel } from "../../src/components/StatePanel.tsx";
import { SECOND_MS } from "../../src/http/time.ts";
import type { RetryDecision, WaitReading } from "../../src/outcome/decision.ts";
import type { Api } from "../../src/query/createApi.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { useClock } from "../../src/waiting/ClockProvider.tsx";
import type { Wait } from "../../src/waiting/wait.ts";
import { Data } from "../kit/Data.tsx";
import { guided } from "../kit/guide.ts";
import { Sheet, Specimen, sheetParameters } from "../kit/Sheet.tsx";
import { State } from "../kit/State.tsx";
import { Arabic } from "../kit/words.tsx";
import { base, expectNoFailure, Host, patient } from "./host.tsx";
import { flowNow, goOn, standStill } from "./pace.ts";

interface SituationProps {
  /** Seconds until the wait ends; empty: the server named no time. */
  seconds?: number | undefined;
  /** Where the wait stands; empty: it runs. */
  wait?: Partial<Wait>;
  /** Nothing knows of a wait but the reply. */
  isAlone?: boolean;
  reading?: WaitReading;
  rule?: RetryDecision["rule"];
  /** The request was held back. */
  unsent?: true;
  isRetrying?: boolean;
  method?: string;
  action?: string;
  /** Empty: a limit was hit. */
  kind?: "rate-limited" | "unreachable";
  layout?: "section" | "strip" | "toast";
}

/** One moment of a wait, by its facts. */
function Situation(facts: SituationProps) {
  const { seconds, wait, isAlone, reading, rule, unsent, kind = "rate-limited", method = "GET", ...view } = facts;
  const clock = useClock();
  const retryAt = seconds === undefined ? undefined : clock.now() + seconds * SECOND_MS;
  const planned: Wait = { state: "waiting", retryAt, isPlanned: true, isHeld: true, retryNow() {}, cancel() {} };
  const decision: RetryDecision | undefined = rule && { action: "ask", rule, retries: 1, maxRetries: 3 };
  return (
    <State
      action="load releases"
      {...view}
      kind={kind}
      known={(now) => ({
        method,
        reading,
        decision,
        unsent,
        retryAt: seconds === undefined ? undefined : now + seconds * SECOND_MS,
      })}
      wait={isAlone ? undefined : { ...planned, ...wait }}
    />
  );
}

const deployment = { method: "POST", action: "deploy api 4.2.1" } as const;
const cutOff = { ...deployment, seconds: undefined, kind: "unreachable", unsent: true } as const;
const over = { state: "ready", retryAt: undefined, isPlanned: false, isHeld: false } as const;

const meta = preview.meta({
  title: "Flows/Waiting",
  component: Situation,
  args: { seconds: 42 },
  parameters: guided({
    when: "A server said when it wants to be asked again. Everything on the page knows it, shows the same time and sends nothing before.",
    anatomy: [
      ["Waiting", "The title counts. The outline of the button is the same clock. Cancel calls the automatic try off."],
      ["Trying now", "The time has come and one request has gone ahead. The others stay as they are until it is back."],
      ["Stopped", "A person called it off: no countdown. What the server asked for is still told, as a fact."],
      ["Too long", "More than five minutes: the page does not wait. A time of day, and a button that acts at once."],
      [
        "About",
        "The server named a time of day by a clock of its own that we cannot read. “About 5 min”, in coarse steps.",
      ],
      ["Unknown", "No time was named, or the browser keeps it from us. No figure, no ring."],
      ["Not sent", "A change made during the pause has not left the page: it goes out by itself, and says so."],
      [
        "Offline",
        "The browser has no connection, so nothing was sent. What may be repeated goes out by itself; the rest is asked for.",
      ],
    ],
    copy: [
      "“You can try again in 0:42”: what a person may do. “This goes out by itself in 0:42”: what we do with a change.",
      "“We don't know if it was saved” is never said of what was not sent.",
      "Spoken at the start, at 5 min, 1 min, 30 s, 10 s and when a person may try; nothing in between.",
    ],
    do: [
      "Keep lines and buttons in their places when a wait ends, early or not.",
      "Show the same time everywhere: never a countdown of a view's own.",
    ],
    dont: ["No countdown to what nobody will do.", "No time of next year: a server that names one has made a mistake."],
  }),
});

function Read({ api, what }: { api: Api; what: string }) {
  const operation = { action: `load ${what}`, subject: what };
  const result = useApiQuery(api.queryOptions({ queryKey: [what], path: `/${what}`, meta: { operation } }));
  return (
    <section aria-label={what}>
      <QueryView result={result} layout="section">
        {(data) => <Data value={data} />}
      </QueryView>
    </section>
  );
}

function Save({ api }: { api: Api }) {
  const result = useApiMutation(
    api.mutationOptions({
      request: () => ({ path: "/notes", method: "PUT", json: { text: "Hotfix" } }),
      meta: { operation: { action: "save the note", subject: "the note" } },
    }),
  );
  return (
    <section aria-label="note">
      <MutationNotice result={result} layout="section" />
      {result.isSuccess && <StatePanel tone="success" layout="section" title="The note is saved" />}
      <Button variant="solid" isBusy={result.isPending} onClick={() => result.mutate()}>
        Save note
      </Button>
    </section>
  );
}

/** Requests that reached the server, for the flow's own check. */
let sent: string[] = [];

/**
 * Three panels and a change on one limit. One clock for all; nothing is sent meanwhile. Then one goes ahead, and the
 * rest follow.
 */
export const Together = meta.story({
  parameters: { now: "today" },
  render: () => (
    <Host gate={{ isShared: false }}>
      {(api) => (
        <>
          {["versions", "releases", "users"].map((what) => (
            <Read key={what} api={api} what={what} />
          ))}
          <Save api={api} />
        </>
      )}
    </Host>
  ),
  beforeEach({ msw, viewMode }) {
    sent = [];
    let closedUntil = 0;
    msw.use(
      http.all(`${base}/*`, ({ request }) => {
        sent.push(`${request.method} ${new URL(request.url).pathname}`);
        // The flow's clock makes a minute of two seconds.
        closedUntil ||= flowNow() + 2000;
        return flowNow() < closedUntil
          ? HttpResponse.json({ detail: "Rate limit exceeded." }, { status: 429, headers: { "Retry-After": "60" } })
          : HttpResponse.json([{ id: "1", status: "released" }]);
      }),
    );
    return standStill({ viewMode });
  },
  play: async ({ canvas }) => {
    await waitFor(
      () => expect(canvas.getAllByRole("heading", { name: /^You can try again in/ })).toHaveLength(3),
      patient,
    );
    const before = sent.length;
    await userEvent.click(canvas.getByRole("button", { name: "Save note" }));
    await expect(await canvas.findByRole("heading", { name: /^This goes out by itself in/ }, patient)).toBeVisible();
    await expect(canvas.getByText(/This has not been sent yet/)).toBeVisible();
    const times = canvas.getAllByRole("timer").map((timer) => timer.textContent);
    await expect(times).toHaveLength(4);
    await expect([...new Set(times)]).toHaveLength(1);
    await expect(sent).toHaveLength(before);
    goOn();
    await expect(await canvas.findByRole("heading", { name: "The note is saved" }, patient)).toBeVisible();
    await waitFor(() => expect(canvas.getAllByText("released").length).toBeGreaterThanOrEqual(3), patient);
    await expectNoFailure();
    await expect(sent.filter((line) => line.startsWith("PUT"))).toEqual(["PUT /notes"]);
  },
});

/** A try is planned, and a person can call it off. */
export const Planned = meta.story({
  args: { wait: { attempt: 2, maxAttempts: 4 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: /^You can try again in/ })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Retry now" })).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeEnabled();
  },
});

/** Called off: no countdown, and a button that acts at once. */
export const Cancelled = meta.story({
  args: { rule: "called-off", wait: over },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("We stopped trying by ourselves")).toBeVisible();
    await expect(canvas.getByText(/^The service asks for a pause until/)).toBeVisible();
    await expect(canvas.queryByRole("timer")).toBeNull();
    await expect(canvas.getByRole("button", { name: "Retry now" })).not.toHaveAttribute("aria-disabled");
  },
});

/** Longer than the page waits by itself: a time of day, and the decision is the person's. */
export const TooLong = meta.story({
  args: { seconds: 20 * 60, rule: "wait-too-long", wait: { isPlanned: false, isHeld: false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: /^You can try again at/ })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Retry now" })).not.toHaveAttribute("aria-disabled");
    await expect(canvas.queryByRole("button", { name: "Cancel" })).toBeNull();
  },
});

/** A time of day by a clock that we cannot read. */
export const About = meta.story({
  args: { seconds: 280, reading: { source: "retry-after", certainty: "own-clock" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: /in about 5 minutes$/ })).toBeVisible();
  },
});

/** No time was named, or the browser keeps it from the page. */
export const Unknown = meta.story({
  args: { seconds: undefined, isAlone: true, reading: { maybeHidden: ["retry-after"] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Could not load releases yet" })).toBeVisible();
    await expect(canvas.queryByRole("timer")).toBeNull();
  },
});

/** A time so far away that it is a mistake: no time at all, and details to copy for those who run the server. */
export const Implausible = meta.story({
  args: {
    seconds: 400 * 86_400,
    reading: { source: "retry-after", value: "1768478460", certainty: "implausible" },
    rule: "wait-too-long",
    wait: { isPlanned: false, isHeld: false },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText(/names no usable time/)).toBeVisible();
    await expect(canvasElement.querySelector("time")).toBeNull();
    await expect(canvas.getByRole("button", { name: "Copy details" })).toBeVisible();
  },
});

/** The time has come, the connection has gone. */
export const OfflineAtTheDeadline = meta.story({
  args: { seconds: 0, wait: { state: "offline", isHeld: false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "You're offline" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Retry now" })).not.toHaveAttribute("aria-disabled");
  },
});

/** The time has come in a tab that nobody looks at. */
export const HiddenAtTheDeadline = meta.story({
  args: { seconds: 0, wait: { state: "hidden", isHeld: false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("We try again when this page is in view.")).toBeVisible();
  },
});

/** The time has come, and a request is out. */
export const TryingNow = meta.story({
  args: { seconds: 0, isRetrying: true, wait: { ...over, attempt: 2, maxAttempts: 4 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Trying now" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Trying again…" })).toHaveAttribute("aria-busy", "true");
  },
});

/** A change made during the pause. */
export const HeldBack = meta.story({
  args: { unsent: true, ...deployment },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: /^This goes out by itself in/ })).toBeVisible();
    await expect(canvas.getByText(/This has not been sent yet/)).toBeVisible();
    await expect(canvas.queryByText(/don't know/)).toBeNull();
  },
});

/** The same in a corner: the clock, the held button and the way out are there too. */
export const HeldBackInAToast = meta.story({
  args: { unsent: true, ...deployment, layout: "toast" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: /^This goes out by itself in/ })).toBeVisible();
    await expect(canvas.getByRole("timer")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Send now" })).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeEnabled();
    await expect(canvas.getByRole("button", { name: "Dismiss" })).toBeEnabled();
  },
});

/** A change made offline that may be repeated: it has a key. */
export const OfflineChange = meta.story({
  args: { ...cutOff, wait: { state: "offline", isHeld: false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "You're offline" })).toBeVisible();
    await expect(canvas.getByText(/goes out by itself when your connection is back/)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeEnabled();
  },
});

/** A change made offline that is not sent without a word. */
export const OfflineChangeOfAPerson = meta.story({
  args: { ...cutOff, wait: over },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/You can send it when your connection is back/)).toBeVisible();
    await expect(canvas.queryByText(/don't know|by itself/)).toBeNull();
    await expect(canvas.getByRole("button", { name: "Send now" })).toBeEnabled();
  },
});

const moments: readonly (readonly [caption: string, SituationProps])[] = [
  ["Planned", { wait: { attempt: 2, maxAttempts: 4 } }],
  ["Waiting for a person", { wait: { isPlanned: false } }],
  ["Trying now", { seconds: 0, isRetrying: true, wait: { ...over, attempt: 2, maxAttempts: 4 } }],
  ["Opened early", { wait: over }],
  ["Stopped", { rule: "called-off", wait: over }],
  ["Too long", { seconds: 20 * 60, wait: { isPlanned: false, isHeld: false } }],
  ["About", { seconds: 280, reading: { certainty: "own-clock" } }],
  ["Offline", { seconds: 0, wait: { state: "offline", isHeld: false } }],
  ["Hidden", { seconds: 0, wait: { state: "hidden", isHeld: false } }],
  ["Unknown", { seconds: undefined, isAlone: true }],
  ["Implausible", { seconds: 400 * 86_400, reading: { certainty: "implausible" }, isAlone: true }],
  ["Not sent", { unsent: true, ...deployment }],
  ["Not sent, offline", { ...cutOff, wait: { state: "offline", isHeld: false } }],
  ["Not sent, offline, not planned", { ...cutOff, wait: over }],
];

/** Each moment of a wait, side by side. */
export const Moments = meta.story({
  parameters: sheetParameters,
  render: () => (
    <Sheet>
      {moments.map(([caption, facts]) => (
        <Specimen key={caption} caption={caption}>
          <Situation seconds={42} {...facts} />
        </Specimen>
      ))}
    </Sheet>
  ),
});

/** The same in one line, and above data that is not fresh. */
export const Strips = meta.story({
  parameters: sheetParameters,
  render: () => <WaitStrips />,
});

function WaitStrips() {
  const clock = useClock();
  const retryAt = clock.now() + 42 * SECOND_MS;
  const wait = { state: "waiting", retryAt, isPlanned: true, isHeld: true, retryNow() {}, cancel() {} } as const;
  return (
    <Sheet>
      {moments.map(([caption, facts]) => (
        <Specimen key={caption} caption={caption}>
          <Situation seconds={42} {...facts} layout="strip" />
        </Specimen>
      ))}
      <Specimen caption="Not fresh, planned">
        <StaleStrip asOf={clock.now()} wait={wait} />
      </Specimen>
      <Specimen caption="Not fresh, held">
        <StaleStrip asOf={clock.now()} wait={{ ...wait, isPlanned: false }} />
      </Specimen>
      <Specimen caption="Not fresh, too long">
        <StaleStrip
          asOf={clock.now()}
          wait={{ ...wait, retryAt: retryAt + 1_200_000, isPlanned: false, isHeld: false }}
        />
      </Specimen>
    </Sheet>
  );
}

/** The same as messages in a corner. */
export const Toasts = meta.story({
  parameters: sheetParameters,
  render: () => (
    <Sheet>
      {moments.map(([caption, facts]) => (
        <Specimen key={caption} caption={caption} isNarrow>
          <Situation seconds={42} {...facts} layout="toast" />
        </Specimen>
      ))}
    </Sheet>
  ),
});

export const RightToLeft = meta.story({
  parameters: sheetParameters,
  render: () => (
    <Arabic>
      <Sheet>
        {moments.map(([caption, facts]) => (
          <Specimen key={caption} caption={caption}>
            <Situation seconds={42} {...facts} />
          </Specimen>
        ))}
      </Sheet>
    </Arabic>
  ),
});

import { delay, HttpResponse, http } from "msw";
import { useState } from "react";
import { expect, userEvent, waitFor } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { Button } from "../../src/components/Button.tsx";
import { type Api, createApi } from "../../src/query/createApi.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { CauseNotice } from "../../src/surfaces/cause/CauseNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import type { Clock } from "../../src/waiting/clock.ts";
import { base, expectNoFailure, expectOneSurface, Host, patient } from "./host.tsx";
import { goOn, standStill } from "./pace.ts";

const parts = ["releases", "deployments", "environments", "jobs", "approvals"] as const;

function Part({ api, name }: { api: Api; name: string }) {
  const operation = { action: `load the ${name}`, subject: `the ${name}` };
  const result = useApiQuery(api.queryOptions({ queryKey: [name], path: `/${name}`, meta: { operation } }));
  return (
    <section data-kit="card" aria-label={name}>
      <h3>{name}</h3>
      <QueryView result={result}>{(data) => <p>{String(data)}</p>}</QueryView>
      <Button variant="plain" onClick={() => void result.refetch()}>
        Refresh {name}
      </Button>
    </section>
  );
}

/** Beside the page's own service: who may do what is another one's to say. */
const accounts = "https://accounts.example.com";

/** A page of many parts, each from the API that has it. */
function Dashboard({ apiOf }: { apiOf: (name: string) => Api }) {
  return (
    <>
      <CauseNotice />
      <div data-kit="cards">
        {parts.map((name) => (
          <Part key={name} api={apiOf(name)} name={name} />
        ))}
      </div>
    </>
  );
}

function TwoApis({ api, clock }: { api: Api; clock: Clock }) {
  const [other] = useState(() => createApi({ baseUrl: accounts, dialects: [], gate: { isShared: false }, clock }));
  return <Dashboard apiOf={(name) => (/jobs|approvals/.test(name) ? other : api)} />;
}

const meta = preview.meta({
  title: "Flows/One cause",
  tags: ["!autodocs"],
  render: () => (
    <Host gate={{ isShared: false }} timeoutMs={600_000}>
      {(api) => <Dashboard apiOf={() => api} />}
    </Host>
  ),
  parameters: { now: "today" },
});

let isWell = false;

/** Answers for every part alike, and can change its mind. */
function service(answer: () => Response, origin = base) {
  return http.get(`${origin}/:part`, async () => {
    await delay(60);
    return answer();
  });
}
const well = () => HttpResponse.json("3 of today");
const gatewayDown = () => new HttpResponse("<html>502 Bad Gateway</html>", { status: 502 });
const closed = () => HttpResponse.json({ detail: "Maintenance" }, { status: 503, headers: { "Retry-After": "150" } });

/** The gateway is down: five parts fail for one cause, and one notice says it, with one way to try again. */
export const GatewayDown = meta.story({
  beforeEach({ msw }) {
    msw.use(service(gatewayDown));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("5 parts", {}, patient)).toBeVisible();
    await expectOneSurface();
    await waitFor(() => expect(canvas.getAllByText("Not loaded yet.")).toHaveLength(parts.length), patient);
  },
});

/** Closed for a while: one countdown for all, then all come back by themselves, and that is said once. */
export const ClosedThenBack = meta.story({
  beforeEach({ msw, viewMode }) {
    isWell = false;
    msw.use(service(() => (isWell ? well() : closed())));
    return standStill({ viewMode });
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("5 parts", {}, patient)).toBeVisible();
    isWell = true;
    await expectOneSurface();
    await expect(canvas.getByRole("heading", { level: 2, name: /^You can try again in/ })).toBeVisible();
    goOn();
    const back = await canvas.findByRole("heading", { name: "5 parts of this page are back" }, patient);
    await expect(back).toBeVisible();
    await expectNoFailure();
    await expect(canvas.getAllByText("3 of today")).toHaveLength(parts.length);
  },
});

/** The page has its data, and cannot refresh it: each part says from when it is, and the notice says why. */
export const NotRefreshed = meta.story({
  beforeEach({ msw }) {
    isWell = true;
    msw.use(service(() => (isWell ? well() : gatewayDown())));
  },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByText("3 of today")).toHaveLength(parts.length), patient);
    isWell = false;
    for (const name of parts) await userEvent.click(canvas.getByRole("button", { name: `Refresh ${name}` }));
    await expect(await canvas.findByText("5 parts", {}, patient)).toBeVisible();
    await expectOneSurface();
    await expect(canvas.getAllByText("3 of today")).toHaveLength(parts.length);
  },
});

/** Two services are closed at once: each notice says which one it is about, for all else in them is alike. */
export const TwoServices = meta.story({
  render: () => (
    <Host gate={{ isShared: false }} timeoutMs={600_000}>
      {(api, clock) => <TwoApis api={api} clock={clock} />}
    </Host>
  ),
  beforeEach({ msw, viewMode }) {
    msw.use(service(closed), service(closed, accounts));
    return standStill({ viewMode });
  },
  play: async ({ canvas }) => {
    await expectOneSurface(2);
    for (const { host } of [new URL(base), new URL(accounts)]) {
      await expect(canvas.getByRole("heading", { level: 2, name: new RegExp(`^${host}: You can try`) })).toBeVisible();
    }
    goOn();
  },
});

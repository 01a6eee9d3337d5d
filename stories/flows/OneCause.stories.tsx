import { delay, HttpResponse, http } from "msw";
import { expect, userEvent, waitFor } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { Button } from "../../src/components/Button.tsx";
import type { Api } from "../../src/query/createApi.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { CauseNotice } from "../../src/surfaces/cause/CauseNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { base, expectNoFailure, expectOneSurface, Host, patient } from "./host.tsx";

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

const meta = preview.meta({
  title: "Flows/One cause",
  tags: ["!autodocs"],
  render: () => (
    <Host gate={{ isShared: false }} timeoutMs={600_000}>
      {(api) => (
        <>
          <CauseNotice />
          <div data-kit="cards">
            {parts.map((name) => (
              <Part key={name} api={api} name={name} />
            ))}
          </div>
        </>
      )}
    </Host>
  ),
  parameters: { now: "today" },
});

let isWell = false;

/** Answers for every part alike, and can change its mind. */
function service(answer: () => Response) {
  return http.get(`${base}/:part`, async () => {
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
  beforeEach({ msw }) {
    isWell = false;
    msw.use(service(() => (isWell ? well() : closed())));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("5 parts", {}, patient)).toBeVisible();
    isWell = true;
    await expectOneSurface();
    await expect(canvas.getByRole("heading", { level: 2, name: /^You can try again in/ })).toBeVisible();
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

import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Locator, type Page } from "@playwright/test";

/** What a route of the demo's API is told to answer instead of the truth. */
interface Answer {
  example?: string;
  fault?: "gateway-down" | "cut" | "cut-midway" | "slow" | "lost-reply";
  times?: "now";
  count?: number;
}

interface Address {
  /** Where the APIs run; left out: beside the page. */
  api?: string;
  key?: "sk_viewer";
}

/** The Release desk in a browser, with a world of its own behind it. */
export class Desk {
  /** What the page sent to the APIs, in order: `"GET /versioner/versions"`. */
  readonly calls: string[] = [];
  /** The place of the page of documented replies where a state is shown. */
  readonly state: Locator;
  readonly page: Page;
  readonly #world: string;
  #root = "";
  /** How many of the page's requests are on their way. */
  #out = 0;

  constructor(page: Page, world: string) {
    this.page = page;
    this.#world = world;
    this.state = page.getByTestId("state");
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (request.resourceType() === "fetch" && !pathname.startsWith("/control")) {
        this.calls.push(`${request.method()} ${pathname}`);
        this.#out += 1;
        void request
          .response()
          .then(
            async (response) => void (await response?.finished().catch(() => null)),
            () => undefined,
          )
          .finally(() => {
            this.#out -= 1;
          });
      }
    });
  }

  /** @param page The part of the address after `#/`: `"releases"`, `"replies/versioner-429"`. */
  async open(page: string, address: Address = {}): Promise<void> {
    const query = new URLSearchParams({ world: this.#world, ...address });
    await this.page.goto(`/?${query}#/${page}`);
    await expect(this.page.getByRole("main")).toBeVisible();
  }

  /** Waits until what the page reads on its way in is there: what comes above a form pushes it away under the pointer. */
  async settle(): Promise<void> {
    // A page whose code is still on its way has no place that could be empty.
    await expect(this.page.getByRole("main").getByRole("region").first()).toBeVisible();
    await expect(this.page.locator('[data-fl="skeleton"]')).toHaveCount(0);
  }

  /**
   * Sets the page's clock ahead until this holds, of what stays once it is so. Not while a request is on its way, whose
   * time would be up before its server has answered.
   */
  async skipUntil(holds: (soon: { timeout: number }) => Promise<void>): Promise<void> {
    await expect(async () => {
      await expect.poll(() => this.#out, { intervals: [20] }).toBe(0);
      await this.page.clock.fastForward("00:31");
      await holds({ timeout: 300 });
    }).toPass({ intervals: [50] });
  }

  /** Another tab of the same browser, with the same world behind it. */
  async beside(): Promise<Desk> {
    const desk = new Desk(await this.page.context().newPage(), this.#world);
    desk.controlAt(this.#root);
    return desk;
  }

  /** Goes to another page of the desk, as a link does: nothing is loaded anew. */
  async goTo(page: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${page}`);
  }

  /** Turns one of the switches of this test's world, without the page knowing. */
  async control(path: string, data?: object, method = "POST"): Promise<void> {
    const response = await this.page.request.fetch(`${this.#root}/control/${path}`, {
      method,
      headers: { "X-Demo-World": this.#world },
      ...(data && { data }),
    });
    expect(response.ok(), `/control/${path} says ${response.status()}: ${await response.text()}`).toBe(true);
  }

  /** What an API says when it is asked past the page. */
  async ask(path: string): Promise<unknown> {
    const headers = { "X-Demo-World": this.#world, Authorization: "Bearer sk_demo" };
    return (await this.page.request.get(`${this.#root}${path}`, { headers })).json();
  }

  /** The switches of an API that runs alone. */
  controlAt(origin: string): void {
    this.#root = origin;
  }

  /** Tells a route what to answer: `"versioner/list-versions"`, `"sensei/*"`. */
  answer(route: string, answer: Answer): Promise<void> {
    return this.control(`answers/${route}`, answer, "PUT");
  }

  /** How often the page sent this. */
  count(call: string): number {
    return this.calls.filter((one) => one === call).length;
  }

  /** A region or group by its title, which must be there once on the whole page, and no toast besides. */
  async onlySurface(title: string | RegExp): Promise<Locator> {
    const heading = this.page.getByRole("heading", { name: title });
    await expect(heading).toHaveCount(1);
    const region = this.page.locator('[data-fl="panel"]').filter({ has: heading });
    await expect(region).toHaveCount(1);
    await expect(region).toHaveAccessibleName(title);
    return region;
  }

  get toasts(): Locator {
    return this.page.getByRole("region", { name: "Messages" });
  }

  /** Holds a part of the page, or all of it, to WCAG as far as axe can see. */
  async expectAccessible(part?: string): Promise<void> {
    // A theme that has just changed fades over; halfway, no contrast is what it will be.
    await this.page.evaluate(() => {
      for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
    });
    const axe = new AxeBuilder({ page: this.page });
    const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  }
}

// Chromium's own line for every status of 400 and above, and for every request that got no answer.
const oneFailedRequest = /^Failed to load resource: /;

export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page }, run, { testId, retry, repeatEachIndex }) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      const isOurs = message.type() === "error" || message.type() === "warning";
      if (isOurs && !oneFailedRequest.test(message.text())) complaints.push(message.text());
    });
    await run(new Desk(page, `${testId}-${retry}-${repeatEachIndex}`));
    expect(complaints, "errors and warnings on the console").toEqual([]);
  },
});
export { expect };

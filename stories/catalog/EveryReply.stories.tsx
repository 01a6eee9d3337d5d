import { expect, within } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { EveryReply, nameOf, type Read, readEveryReply } from "../kit/EveryReply.tsx";
import { sheetParameters } from "../kit/Sheet.tsx";

const meta = preview.meta({
  title: "Catalog/Every reply",
  component: EveryReply,
  tags: ["!autodocs"],
  args: { apis: [] as readonly Read[], api: undefined as string | undefined },
  argTypes: { apis: { table: { disable: true } }, api: { table: { disable: true } } },
  loaders: [readEveryReply],
  render: ({ api }, { loaded }) => <EveryReply apis={(loaded as { apis: readonly Read[] }).apis} api={api} />,
  parameters: sheetParameters,
});

/** Nothing that is read may be missing from the page, whichever dialects there are. */
async function expectAll(canvasElement: HTMLElement, apis: readonly Read[]): Promise<void> {
  const page = within(canvasElement);
  for (const { dialect, replies } of apis) {
    const own = within(page.getByRole("region", { name: nameOf(dialect) }));
    for (const { example } of replies) {
      const reply = own.getByRole("article", { name: `${example.response.status} ${example.title}` });
      // The envelope alone would be an article too: something has to stand beside it.
      await expect(reply.lastElementChild?.textContent).not.toBe("");
    }
  }
}

export const AllApis = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const { apis } = loaded as { apis: readonly Read[] };
    await expectAll(canvasElement, apis);
    const documented = apis.flatMap(({ replies }) => replies).filter(({ example }) => example.documented);
    await expect(documented.length).toBeGreaterThanOrEqual(58);
  },
});

const only = (api: string) => ({
  args: { api },
  play: async ({ canvasElement, loaded }: { canvasElement: HTMLElement; loaded: Record<string, unknown> }) => {
    await expectAll(
      canvasElement,
      (loaded as unknown as { apis: readonly Read[] }).apis.filter(({ dialect }) => dialect === api),
    );
  },
});

/** Axe looks at each theme; the toolbar shows people both. */
const inTheDark = { globals: { theme: "dark" }, tags: ["!dev"] };

export const DeployForge = meta.story(only("deployforge"));
export const Versioner = meta.story(only("versioner"));
export const ResourceApi = meta.story({ ...only("resource"), name: "Resource API" });
export const Sensei = meta.story(only("sensei"));
export const DeployForgeDark = meta.story({ ...only("deployforge"), ...inTheDark });
export const VersionerDark = meta.story({ ...only("versioner"), ...inTheDark });
export const ResourceApiDark = meta.story({ ...only("resource"), ...inTheDark });
export const SenseiDark = meta.story({ ...only("sensei"), ...inTheDark });

import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { kinds, pageOf, StateTable } from "../kit/StateTable.tsx";

const meta = preview.meta({ title: "Catalog/Table of states", component: StateTable, tags: ["!autodocs"] });

/** Each kind of the traits table has a page: one that is added without is named here. */
export const EveryKind = meta.story({
  play: async ({ canvas }) => {
    await expect(kinds.filter((kind) => pageOf(kind) === undefined)).toEqual([]);
    await expect(canvas.getAllByRole("link")).toHaveLength(kinds.length);
  },
});

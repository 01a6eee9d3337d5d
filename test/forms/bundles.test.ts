import { expect, it } from "vitest";
import { forms } from "../../scripts/entries.mjs";
import { reachedFrom, readModules } from "../architecture/modules.ts";
import { entries } from "../architecture/rules.ts";

const modules = readModules();
const adapters = forms.map((name) => `forms/${name}.ts`);

it("there is an adapter for each of seven form libraries", () => {
  expect(forms).toEqual(["base-ui", "formik", "html", "mantine", "react-aria", "react-hook-form", "tanstack-form"]);
});

it.each(entries)("the entry %s brings no adapter for forms with it", (entry) => {
  expect([...reachedFrom(entry, modules)].filter((file) => file.startsWith("forms/"))).toEqual([]);
});

it.each(adapters)(
  "%s brings no other adapter, no form library and of ours but its folder, the names and messages of fields, the way into an error and the way to the ledger",
  (adapter) => {
    const reached = [...reachedFrom(adapter, modules)].filter((file) => file !== adapter);
    const own =
      /^(forms\/shared\/.*|outcome\/(fieldPath|fieldsOf|findInError|tryTo)\.ts|ledger\/page\.ts|react|react-dom)$/;
    expect(reached.filter((file) => !own.test(file))).toEqual([]);
  },
);

it("react-dom comes only with the libraries that hold a submit back while a message stands", () => {
  const users = adapters.filter((adapter) => reachedFrom(adapter, modules).has("react-dom"));
  expect(users).toEqual(["forms/base-ui.ts", "forms/react-aria.ts"]);
});

import { QueryClientProvider, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import type { FailureKind } from "../../src/outcome/failures.ts";
import { CauseNotice } from "../../src/surfaces/cause/CauseNotice.tsx";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { FailureToaster } from "../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailures } from "../../src/surfaces/toast/hot/toastFailures.ts";
import { apiError, newClient } from "./fixtures.tsx";

function Card({ name, kind }: { name: string; kind: FailureKind }) {
  const queryFn = () => Promise.reject<string>(apiError(kind));
  const result = useQuery({ queryKey: [name], queryFn });
  return (
    <section aria-label={name}>
      <QueryView result={result}>{String}</QueryView>
    </section>
  );
}

test("where it cannot lead to who shows a failure, because a tab is closed, a view shows it after all", async () => {
  await render(
    <QueryClientProvider client={newClient()}>
      <div hidden>
        <Card name="releases" kind="not-found" />
      </div>
      <main>
        <Card name="releases" kind="not-found" />
      </main>
    </QueryClientProvider>,
  );
  await page.getByRole("button", { name: "See why" }).click();
  await expect.element(page.getByRole("main").getByRole("heading")).toBeVisible();
  expect(document.querySelectorAll('[data-fl="panel"]')).toHaveLength(1);
});

test("a focus in a failure that becomes one of many goes with it to the notice", async () => {
  function Page() {
    const [hasMore, setMore] = useState(false);
    return (
      <FaultlineProvider>
        <CauseNotice />
        <Card name="releases" kind="unavailable" />
        {hasMore && <Card name="deployments" kind="unavailable" />}
        <output onPointerEnter={() => setMore(true)}>more</output>
      </FaultlineProvider>
    );
  }
  await render(
    <QueryClientProvider client={newClient()}>
      <Page />
    </QueryClientProvider>,
  );
  const again = page.getByRole("button", { name: "Try again" });
  await expect.element(again).toBeVisible();
  (again.element() as HTMLElement).focus();
  await page.getByText("more").hover();
  await expect.element(page.getByText("2 parts")).toBeVisible();
  await expect.poll(() => document.activeElement?.textContent).toBe("Sorry, we can't load parts of this page for now");
});

test("what only a closed tab shows is toasted, for nobody sees it there", async () => {
  const client = newClient();
  const end = toastFailures(client);
  function Save() {
    const save = useMutation({ mutationFn: () => Promise.reject<string>(apiError("conflict")) });
    return (
      <>
        <button type="button" onClick={() => save.mutate()}>
          Save
        </button>
        <div hidden>
          <MutationNotice result={save} />
        </div>
      </>
    );
  }
  await render(
    <QueryClientProvider client={client}>
      <FaultlineProvider>
        <Save />
        <FailureToaster />
      </FaultlineProvider>
    </QueryClientProvider>,
  );
  await page.getByRole("button", { name: "Save" }).click();
  await expect.element(page.getByRole("region", { name: /^Messages/ }).getByRole("heading")).toBeVisible();
  expect(document.querySelectorAll('[data-fl="panel"]')).toHaveLength(1);
  end();
});

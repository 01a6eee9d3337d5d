import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import { QueryView } from "../../../src/surfaces/QueryView.tsx";
import { FailureToaster } from "../../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailures } from "../../../src/surfaces/toast/hot/toastFailures.ts";
import { apiError } from "../fixtures.tsx";
import "../../../src/styles.css";

const parts = ["the releases", "the seats", "the members", "the invoices", "the limits"];

function Part({ name }: { name: string }) {
  const result = useQuery({
    queryKey: [name],
    queryFn: () => Promise.reject(apiError("server-error", { operation: `load ${name}` })),
    retry: false,
    meta: { surface: "toast" },
  });
  return (
    <section aria-label={name}>
      <QueryView result={result}>{String}</QueryView>
    </section>
  );
}

// In a browser, for jsdom focuses what is not displayed.
it("“See why” leads to each toast, also to one that is folded away", async () => {
  const client = new QueryClient();
  const end = toastFailures(client);
  await render(
    <QueryClientProvider client={client}>
      <FaultlineProvider locale="en-GB">
        {parts.map((name) => (
          <Part key={name} name={name} />
        ))}
        <FailureToaster limit={2} />
      </FaultlineProvider>
    </QueryClientProvider>,
  );
  await expect.element(page.getByRole("button", { name: "Show 3 more" })).toBeVisible();
  for (const name of parts) {
    await userEvent.click(page.getByRole("region", { name, exact: true }).getByRole("button", { name: "See why" }));
    await expect.element(page.getByRole("heading", { name: new RegExp(name) })).toHaveFocus();
  }
  end();
});

import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { StatePanel } from "../../src/components/StatePanel.tsx";
import ar from "../../src/locales/ar.ts";
import "../../src/styles.css";

const short = "flows.example.com";
const long = "accounts.internal.eu-central-1.example.com";

/** The lines that the address stands on, from top to bottom. */
function linesOf(container: HTMLElement): string[] {
  const lines = new Map<number, string>();
  const walker = document.createTreeWalker(
    container.querySelector('[data-fl="service"]') as HTMLElement,
    NodeFilter.SHOW_TEXT,
  );
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { top } = range.getBoundingClientRect();
    lines.set(top, (lines.get(top) ?? "") + text.textContent);
  }
  return [...lines.values()];
}

async function show(service: string, width: number, language: "en" | "ar") {
  await page.viewport(width, 600);
  const words = language === "ar" ? { locale: "ar", messages: ar } : { locale: "en-GB" };
  const title = language === "ar" ? "تجري المحاولة الآن" : "Trying now";
  const { container } = await render(
    <div dir={language === "ar" ? "rtl" : "ltr"} lang={language}>
      <FaultlineProvider {...words}>
        <StatePanel tone="neutral" layout="banner" title={title} service={service} />
      </FaultlineProvider>
    </div>,
  );
  return container;
}

it.each([
  [320, "en"],
  [320, "ar"],
  [360, "ar"],
  [1000, "ar"],
] as const)("keeps the address of a service on one line where it fits (%i px, %s)", async (width, language) => {
  expect(linesOf(await show(short, width, language))).toEqual([short]);
});

it.each(["en", "ar"] as const)("breaks one that fits on no line behind a dot (%s)", async (language) => {
  const lines = linesOf(await show(long, 320, language));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join("")).toBe(long);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/\.$/);
});

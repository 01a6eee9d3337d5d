import type { Decorator } from "@storybook/react-vite";
import { type ReactNode, useLayoutEffect, useMemo } from "react";
import { FaultlineProvider } from "../src/components/FaultlineProvider.tsx";
import { type Clock, createClock, systemClock } from "../src/waiting/clock.ts";
import { languages } from "./globals.ts";
import "../src/styles.css";
import "./frame.css";

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku|ps|sd|ug|ur|yi)\b/;
const rates: Readonly<Record<string, number>> = { stopped: 0, running: 1, fast: 30 };

/** The moment that the pictures show: 28 October 2025, 10:42 in Berlin. */
const pictureTime = Date.UTC(2025, 9, 28, 9, 42);

/**
 * Puts a story under the toolbar's language, direction, theme and clock. Zone and time of day are the same wherever it
 * is opened, so that two pictures of one story can be compared.
 * `parameters.now` (EpochMs) is where its clock starts, `"today"` the moment at which the story is opened.
 */
export const frame: Decorator = (Story, { globals, parameters, viewMode }) => {
  const now = parameters["now"] as number | "today" | undefined;
  return (
    <Frame
      switches={globals}
      startsAt={now === "today" ? undefined : (now ?? pictureTime)}
      isWhole={viewMode === "story"}
    >
      <Story />
    </Frame>
  );
};

interface FrameProps {
  switches: Readonly<Record<string, string>>;
  startsAt: number | undefined;
  isWhole: boolean;
  children: ReactNode;
}

function Frame({ switches, startsAt, isWhole, children }: FrameProps) {
  const { theme, locale = "en", direction, clock = "" } = switches;
  const dir = direction === "auto" ? (rightToLeft.test(locale) ? "rtl" : "ltr") : direction;
  const own = useCatalogClock(rates[clock] ?? 1, startsAt);
  const themes = theme === "both" ? ["light", "dark"] : [theme];

  return (
    <Page dir={dir} lang={locale} theme={theme} isWhole={isWhole}>
      {themes.map((one) => (
        <div key={one} data-catalog="canvas" data-fl-theme={one} dir={dir} lang={locale}>
          <FaultlineProvider
            // English alone would write its dates as the United States do.
            locale={locale === "en" ? "en-GB" : locale}
            messages={languages[locale]}
            timeZone="Europe/Berlin"
            clock={own}
          >
            {children}
          </FaultlineProvider>
        </div>
      ))}
    </Page>
  );
}

interface PageProps {
  dir: string | undefined;
  lang: string | undefined;
  theme: string | undefined;
  isWhole: boolean;
  children: ReactNode;
}

/** What stands outside the story, such as a toast, reads its direction and theme from the page itself. */
function Page({ dir, lang, theme, isWhole, children }: PageProps) {
  useLayoutEffect(() => {
    if (!isWhole) return undefined;
    const page = document.documentElement;
    page.dir = dir ?? "";
    page.lang = lang ?? "";
    page.dataset["flTheme"] = theme === "dark" ? "dark" : "light";
    return () => {
      page.removeAttribute("dir");
      delete page.dataset["flTheme"];
    };
  }, [dir, lang, theme, isWhole]);
  return <div data-catalog={isWhole ? "page" : "example"}>{children}</div>;
}

/** A clock that can stand still or hurry. An ordinary one is everybody's own. */
function useCatalogClock(rate: number, startsAt: number | undefined): Clock {
  return useMemo(
    () => (rate === 1 && startsAt === undefined ? systemClock : createClock({ rate, startsAt })),
    [rate, startsAt],
  );
}

import type { Translation } from "faultline/react";
import { createContext, useContext, useEffect, useState } from "react";

export type Theme = "auto" | "light" | "dark";
export type Locale = string;

// Every language that the package has: a new file is a new choice.
const files = import.meta.glob<Translation>("../../src/locales/*.ts", { eager: true, import: "default" });
const translations = new Map(
  Object.entries(files).map(([path, messages]) => [path.split("/").at(-1)?.replace(".ts", "") ?? "en", messages]),
);

/** Languages that are written from right to left. */
const rightToLeft = /^(ar|fa|he|ur)\b/;

/** The desk is run from Europe: day before month, 24 hours, Western digits. */
const formats: Readonly<Record<Locale, string>> = { en: "en-GB", ar: "ar-u-hc-h23-nu-latn" };

/** What the person chose, kept on the page itself: theme and direction are the host app's to set. */
export function useChoices() {
  const [theme, setTheme] = useState<Theme>("auto");
  const [locale, setLocale] = useState<Locale>("en");
  useEffect(() => {
    const { documentElement: root } = document;
    if (theme === "auto") delete root.dataset.flTheme;
    else root.dataset.flTheme = theme;
    root.lang = locale;
    root.dir = rightToLeft.test(locale) ? "rtl" : "ltr";
  }, [theme, locale]);
  return {
    theme,
    setTheme,
    locale,
    setLocale,
    locales: [...translations.keys()],
    messages: translations.get(locale),
    formatLocale: formats[locale] ?? locale,
  };
}

export const PreferencesContext = createContext<ReturnType<typeof useChoices> | undefined>(undefined);

export function usePreferences(): ReturnType<typeof useChoices> {
  const choices = useContext(PreferencesContext);
  if (choices === undefined)
    throw new Error(
      "usePreferences was called outside of the demo's App, which holds the choices. Render it inside <App>.",
    );
  return choices;
}

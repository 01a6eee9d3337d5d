import { type Theme, usePreferences } from "./preferences.ts";

/** Theme and language of the page. */
export function Preferences() {
  const { theme, setTheme, locale, setLocale, locales } = usePreferences();
  return (
    <>
      <select aria-label="Theme" value={theme} onChange={({ target }) => setTheme(target.value as Theme)}>
        <option value="auto">System theme</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
      <select aria-label="Language" value={locale} onChange={({ target }) => setLocale(target.value)}>
        {locales.map((tag) => (
          <option key={tag} value={tag}>
            {new Intl.DisplayNames([tag], { type: "language" }).of(tag)}
          </option>
        ))}
      </select>
    </>
  );
}

import type { GlobalTypes } from "storybook/internal/csf";

/** One file a language: a new one stands in the toolbar by being there. */
const files = import.meta.glob<Record<string, unknown>>("../src/locales/*.ts", { eager: true, import: "default" });

export const languages: Readonly<Record<string, Record<string, unknown>>> = Object.fromEntries(
  Object.entries(files).map(([path, messages]) => [path.replace(/^.*\/|\.ts$/g, ""), messages]),
);

/** A language's name as its own readers write it. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}

/** The switches of the toolbar. */
export const globalTypes: GlobalTypes = {
  theme: {
    description: "Theme",
    toolbar: {
      icon: "contrast",
      dynamicTitle: true,
      items: [
        { value: "light", title: "Light", icon: "sun" },
        { value: "dark", title: "Dark", icon: "moon" },
        { value: "both", title: "Side by side", icon: "sidebyside" },
      ],
    },
  },
  locale: {
    description: "Language",
    toolbar: {
      icon: "globe",
      dynamicTitle: true,
      items: Object.keys(languages).map((tag) => ({ value: tag, title: nameOf(tag), right: tag })),
    },
  },
  direction: {
    description: "Direction",
    toolbar: {
      icon: "transfer",
      dynamicTitle: true,
      items: [
        { value: "auto", title: "Own direction" },
        { value: "ltr", title: "Left to right" },
        { value: "rtl", title: "Right to left" },
      ],
    },
  },
  clock: {
    description: "Clock",
    toolbar: {
      icon: "time",
      dynamicTitle: true,
      items: [
        { value: "stopped", title: "Clock stopped", icon: "stop" },
        { value: "running", title: "Clock running", icon: "play" },
        { value: "fast", title: "Clock 30 times as fast", icon: "fastforward" },
      ],
    },
  },
};

export const initialGlobals = { theme: "light", locale: "en", direction: "auto", clock: "running" };

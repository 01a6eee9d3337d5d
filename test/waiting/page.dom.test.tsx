import { afterEach, expect, it, vi } from "vitest";
import { onPageNews } from "../../src/waiting/page.ts";
import { setOnline, setVisible } from "./page.ts";

afterEach(() => void vi.restoreAllMocks());

it("the page has news when it is seen, restored, focused, or has or loses its connection, and none after the end", () => {
  const listener = vi.fn();
  const stop = onPageNews(listener);
  const happen = [
    () => setVisible(false),
    () => window.dispatchEvent(new Event("pageshow")),
    () => window.dispatchEvent(new Event("focus")),
    () => setOnline(false),
    () => setOnline(true),
  ];
  for (const [index, act] of happen.entries()) {
    act();
    expect(listener).toHaveBeenCalledTimes(index + 1);
  }
  stop();
  for (const act of happen) act();
  expect(listener).toHaveBeenCalledTimes(happen.length);
});

it("going from one field to the next is no news of the page", () => {
  document.body.innerHTML = "<input><input>";
  const listener = vi.fn();
  const stop = onPageNews(listener);
  for (const input of document.querySelectorAll("input")) {
    input.focus();
    expect(input).toHaveFocus();
  }
  stop();
  document.body.innerHTML = "";
  expect(listener).not.toHaveBeenCalled();
});

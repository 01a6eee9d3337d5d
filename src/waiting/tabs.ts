/** What a page hears of the other tabs of its origin. */
export interface TabsListeners {
  onNews: (news: unknown) => void;
  /** The page is back from where it heard nothing. */
  onReturn: () => void;
}

/**
 * Opens a `BroadcastChannel` while the page is shown: an open one would keep it out of the back-forward cache. Where there
 * is none, nobody is told.
 */
export function openTabs(name: string, { onNews, onReturn }: TabsListeners): { post(news: unknown): void } {
  let channel: BroadcastChannel | undefined;

  function open(): void {
    if (channel) return;
    try {
      channel = new BroadcastChannel(name);
      channel.addEventListener("message", ({ data }) => onNews(data));
      // Node's own, under tests: an open one would keep the process from ending.
      (channel as { unref?: () => void }).unref?.();
    } catch {
      // A browser that has none, or forbids it.
    }
  }

  function close(): void {
    channel?.close();
    channel = undefined;
  }

  open();
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", ({ persisted }) => {
    open();
    if (persisted) onReturn();
  });
  return {
    post(news) {
      try {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- That is a window's; a channel has none.
        channel?.postMessage(news);
      } catch {
        // Closed meanwhile.
      }
    },
  };
}

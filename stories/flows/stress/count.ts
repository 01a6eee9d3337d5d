const panels = '[data-fl="panel"]:not([data-tone="success"])';

/** What a person finds on the page, counted without knowing how it came there. */
export interface Seen {
  /** Failures with a panel of their own. */
  readonly alone: number;
  /** Failures that notices count. */
  readonly grouped: number;
  /** Failures that toasts tell of. */
  readonly toasted: number;
  /** Forms with a message at a field or a summary. */
  readonly forms: number;
  /** Titles of panels that stand for one failure each. */
  readonly titles: readonly string[];
  /** Titles of toasts. */
  readonly toasts: readonly string[];
  /** Titles of the notices that stand for many. */
  readonly causes: readonly string[];
}

/** Counts all failures that the page shows. A folded toaster has to be open. */
export function countSeen(root: ParentNode): Seen {
  const all = [...root.querySelectorAll<HTMLElement>(panels)].filter((panel) => !panel.closest('[data-fl="summary"]'));
  const toasts = all.filter((panel) => panel.closest('[data-fl="toast"]'));
  const groups = all.filter((panel) => panel.querySelector('[data-fl="cause-count"]'));
  const alone = all.filter((panel) => !toasts.includes(panel) && !groups.includes(panel));
  const forms = [...root.querySelectorAll("form")].filter((form) =>
    form.querySelector('[data-fl="field-message"], [data-fl="summary"]'),
  );
  return {
    alone: alone.length,
    grouped: sum(groups, '[data-fl="cause-count"]'),
    toasted: sum(toasts, '[data-fl="toast-count"]'),
    forms: forms.length,
    titles: alone.map(titleOf),
    toasts: toasts.map(titleOf),
    causes: groups.map(titleOf),
  };
}

/** Everything that the live regions say from now on, piece by piece. */
export function listen(root: ParentNode): { readonly said: readonly string[]; stop(): void } {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => record.target))) {
      const text = (target.textContent ?? "").trim();
      if (text !== "") said.push(...text.split(" – "));
    }
  });
  for (const region of root.querySelectorAll('[data-fl="spoken"]:is([role="status"], [role="alert"])')) {
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  }
  return { said, stop: () => observer.disconnect() };
}

/** Without a number it is one. */
function sum(all: readonly HTMLElement[], selector: string): number {
  const counts = all.map((panel) => Number(/\d+/.exec(panel.querySelector(selector)?.textContent ?? "")?.[0] ?? 1));
  return counts.reduce((total, count) => total + count, 0);
}

function titleOf(panel: HTMLElement): string {
  return panel.querySelector('[data-fl="title"]')?.textContent ?? "";
}

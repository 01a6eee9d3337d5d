// What each benchmark hands back, and how it is printed and kept.
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";

/**
 * A row is one contestant: its name, then a figure for each column.
 * @typedef {{ id: string, title: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[], goals?: readonly Goal[] }} Report
 */

/**
 * What was promised. A `count` is the same on any machine, and missing it fails the run; anything else hangs on how
 * busy the machine is, and is only told.
 * @typedef {{ text: string, isMet: boolean, isCount: boolean }} Goal
 */

/** @param {Report} report */
export function toMarkdown({ columns, rows, goals = [] }) {
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(" | ")} |`;
  const table = [line(columns), line(columns.map((_, at) => (at === 0 ? "---" : "--:"))), ...rows.map(line)];
  const met = goals.map(({ text, isMet }) => `- ${isMet ? "Met" : "**Missed**"}: ${text}`);
  return [table, met]
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n");
}

/**
 * Puts the tables into a document, between the comments that name them.
 * @param {string} path @param {Readonly<Record<string, string>>} parts
 */
export function keep(path, parts) {
  let text = readFileSync(path, "utf8");
  for (const [id, part] of Object.entries(parts)) {
    const [start, end] = [`<!-- ${id} -->`, `<!-- /${id} -->`];
    const [before, rest] = text.split(start);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined)
      throw new Error(`${path} has no place for "${id}": write ${start}${end} where its table goes.`);
    text = `${before}${start}\n\n${part}\n\n${end}${after}`;
  }
  writeFileSync(path, text);
}

/** When and on what kind of machine, in words that name none. @param {string} browser */
export function conditions(browser) {
  const day = new Date().toISOString().slice(0, 10);
  return `${day} · ${platform()} ${arch()}, ${cpus().length} cores · Node ${process.versions.node} · Chromium ${browser}`;
}

// Measures the built package. Figures of one run compare with each other, not with those of another machine.
//   npm run bench                  all of it; fails when a goal that is a count is missed
//   npm run bench -- storm tabs    some of it
//   npm run bench -- --keep        puts the tables into docs/benchmarks.md
import { parseArgs } from "node:util";
import { measureCountdowns } from "./countdowns.mjs";
import { browserVersion } from "./lib/browserVersion.mjs";
import { conditions, keep, toMarkdown } from "./lib/report.mjs";
import { measureReading } from "./reading.mjs";
import { measureStorm } from "./storm.mjs";
import { measureTwoTabs } from "./twoTabs.mjs";

const benchmarks = {
  storm: measureStorm,
  tabs: async () => [await measureTwoTabs()],
  countdowns: async () => [await measureCountdowns()],
  reading: measureReading,
};
const names = /** @type {(keyof typeof benchmarks)[]} */ (Object.keys(benchmarks));

const { values, positionals } = parseArgs({ options: { keep: { type: "boolean" } }, allowPositionals: true });
const unknown = positionals.filter((name) => !(name in benchmarks));
if (unknown.length > 0)
  throw new Error(`No benchmark is called ${unknown.join(", ")}: choose from ${names.join(", ")}.`);

/** @type {Record<string, string>} */
const tables = { conditions: conditions(await browserVersion()) };
console.log(tables["conditions"]);
for (const name of names.filter((one) => positionals.length === 0 || positionals.includes(one))) {
  for (const report of await benchmarks[name]()) {
    tables[report.id] = toMarkdown(report);
    console.log(`\n${report.title}\n\n${tables[report.id]}`);
    if (report.goals?.some(({ isCount, isMet }) => isCount && !isMet)) process.exitCode = 1;
  }
}
if (values.keep) keep("docs/benchmarks.md", tables);

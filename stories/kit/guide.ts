import { type FailureKind, type Repeat, type Surface, type Tone, traits } from "../../src/outcome/failures.ts";

const nextMove: { readonly [K in Tone]: string } = {
  wait: "The clock. Nothing is wrong, time solves it.",
  info: "The person.",
  locked: "A rule, or whoever owns it.",
  warning: "The person, after a look.",
  critical: "Us, or the person in a form.",
  success: "Nobody.",
  neutral: "Nobody here.",
};

const places: { readonly [K in Surface]: string } = {
  field: "at the fields, with a summary above the form",
  inline: "in place, where the data or the form is",
  banner: "across the page",
  prompt: "as a prompt, at the top of what it is about",
  boundary: "in place of the part of the page that failed",
  toast: "in the corner",
  silent: "nowhere",
};

const repeats: { readonly [K in Repeat]: string } = {
  never: "No. Only a person sends it again.",
  "at-retry-at": "At the time that the server names, when repeating does no harm.",
  backoff: "A few times, at growing distances, when repeating does no harm.",
  "when-online": "When the connection is back, when repeating does no harm.",
};

interface Guide {
  kind?: FailureKind;
  /** One sentence: the person's situation. */
  when: string;
  /** What makes this state this state, part by part. */
  anatomy?: readonly (readonly [part: string, what: string])[];
  copy?: readonly string[];
  do?: readonly string[];
  dont?: readonly string[];
}

/** A state's page for designers, as Markdown. What the traits table knows is read from it. */
function guide({ kind, when, anatomy = [], copy = [], ...rules }: Guide): string {
  const row = kind && traits[kind];
  const facts = row && [
    ["Who moves next", nextMove[row.tone]],
    ["Tone", row.tone],
    ["Where it stands", places[row.surface]],
    ["Sent again by itself", repeats[row.repeat]],
    ["Whose fault", row.ours ? "Ours: the copy says sorry, or that it is ours to fix." : "Nobody's, or not ours."],
  ];
  return [
    when,
    facts && table("At a glance", facts),
    anatomy.length > 0 && `### Anatomy\n\n${table("Part", anatomy)}`,
    section("Copy", copy),
    section("Do", rules.do),
    section("Don't", rules.dont),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function table(head: string, rows: readonly (readonly string[])[]): string {
  return [
    `| ${head} | |`,
    "|---|---|",
    ...rows.map(([name, ...cells]) => `| **${name}** | ${cells.join(" | ")} |`),
  ].join("\n");
}

function section(title: string, lines: readonly string[] = []): string {
  return (lines.length > 0 && `### ${title}\n\n${lines.map((line) => `- ${line}`).join("\n")}`) || "";
}

/** Puts a guide where the docs page reads it. */
export function guided(of: Guide) {
  return { docs: { description: { component: guide(of) } } };
}

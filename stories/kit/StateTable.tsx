import { Badge } from "../../src/components/Badge.tsx";
import { type FailureKind, traits } from "../../src/outcome/failures.ts";
import "./kit.css";

const sources = import.meta.glob<string>("../states/*.stories.tsx", { eager: true, query: "?raw", import: "default" });

/** The title of the page that shows this kind; `undefined`: there is none. */
export function pageOf(kind: string): string | undefined {
  const source = Object.values(sources).find((text) => text.includes(`"kind:${kind}"`));
  return source && /title: "([^"]+)"/.exec(source)?.[1];
}

export const kinds = Object.keys(traits) as FailureKind[];

/** The traits table as designers need it: each kind of failure, with the way to its page. */
export function StateTable() {
  return (
    <div data-kit="page">
      <header>
        <h1>Table of states</h1>
        <p>
          A kind names the situation of the person at the screen, not a number: one status may mean several kinds, and
          several APIs say one kind in different ways.
        </p>
      </header>
      <table data-kit="table">
        <thead>
          <tr>
            {["Kind", "Status", "Tone", "Where", "Sent again by itself", "Page"].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const { statuses, tone, surface, repeat } = traits[kind];
            const title = pageOf(kind);
            return (
              <tr key={kind}>
                <th scope="row">
                  <code>{kind}</code>
                </th>
                <td data-head="Status">{statuses.filter((status) => status > 0).join(", ") || "by what it says"}</td>
                <td>
                  <Badge tone={tone}>{tone}</Badge>
                </td>
                <td data-head="Where">{surface}</td>
                <td data-head="Sent again by itself">{repeat.replaceAll("-", " ")}</td>
                <td>
                  {title && (
                    <a href={`./?path=/docs/${toId(title)}--docs`} target="_top">
                      {title.replace("States/", "")}
                    </a>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A title as Storybook writes it in addresses. */
function toId(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

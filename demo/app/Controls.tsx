import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { control } from "./apis.ts";

type Switch = readonly [label: string, path: string, body?: unknown, method?: string];

const groups: readonly (readonly [title: string, switches: readonly Switch[]])[] = [
  [
    "Release rules",
    [
      ["Freeze production for two minutes", "/freeze", { open: true, startsInMinutes: -58, endsInMinutes: 2 }],
      ["Freeze production until tomorrow", "/freeze", { open: true }],
      ["Lift the freeze", "/freeze", { open: false }],
      ["Grant the next approval", "/approvals", { grant: "next" }],
    ],
  ],
  [
    "Limits and sign-in",
    [
      ["Use up Versioner's requests", "/limits", { api: "versioner", exhaust: true }],
      ["Close the Resource API for 40 seconds", "/limits", { api: "resource", windowMs: 40_000, exhaust: true }],
      ["Sign out", "/session", { expired: true }],
      ["Sign in", "/session", { expired: false }],
    ],
  ],
  [
    "Services",
    [
      ["Update DeployForge for 30 seconds", "/maintenance", { api: "deployforge", on: true, forSeconds: 30 }],
      ["Take Sensei down, end unknown", "/maintenance", { api: "sensei", on: true }],
      ["Bring Sensei back", "/maintenance", { api: "sensei", on: false }],
      ["Break the gateway to the Resource API", "/answers/resource/*", { fault: "gateway-down" }, "PUT"],
      ["Cut the connection to Sensei", "/answers/sensei/*", { fault: "cut" }, "PUT"],
      [
        "Lose the reply to the next new user",
        "/answers/resource/create-user",
        { fault: "lost-reply", count: 2 },
        "PUT",
      ],
      ["Answer as usual", "/answers", undefined, "DELETE"],
    ],
  ],
  [
    "Jobs",
    [
      ["Let the next jobs stop at step 3", "/jobs", { next: 3 }],
      ["Let the next jobs succeed", "/jobs", { next: "succeed" }],
    ],
  ],
  ["Everything", [["Start over", "/reset"]]],
];

/** Makes the world around the desk misbehave, so that each state can be seen without waiting for a bad day. */
export function Controls() {
  const client = useQueryClient();
  const [last, setLast] = useState("");
  const turn = async ([label, path, body, method]: Switch) => {
    await control(path, body, method);
    setLast(label);
    await client.invalidateQueries();
  };
  return (
    <>
      <button type="button" className="desk-button" popoverTarget="controls">
        Demo controls
      </button>
      <div className="desk-controls" id="controls" popover="auto" role="dialog" aria-label="Demo controls">
        {groups.map(([title, switches]) => (
          <section key={title}>
            <h2>{title}</h2>
            <div className="desk-row">
              {switches.map((one) => (
                <button key={one[0]} type="button" className="desk-button" onClick={() => void turn(one)}>
                  {one[0]}
                </button>
              ))}
            </div>
          </section>
        ))}
        <p role="status" className="desk-muted">
          {last && `Done: ${last}`}
        </p>
      </div>
    </>
  );
}

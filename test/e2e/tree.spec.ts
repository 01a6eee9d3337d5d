import { expect, test } from "./desk.ts";

// What a screen reader walks through, in its order, for the states that matter most; the sentences are in the table.
test("the tree of a countdown", async ({ desk }) => {
  await desk.open("replies/sensei-429");
  await expect(desk.state).toMatchAriaSnapshot(`
    - region /You can try again in/:
      - heading /You can try again in/ [level=3]:
        - timer /(1 minute|\\d+ seconds)/
      - button "Retry now" [disabled]
      - button "Cancel"
      - text: Attempt 2 of 4
      - paragraph:
        - text: Request req_sn429
        - button "Copy request id"
        - time
  `);
});

test("the tree of a freeze", async ({ desk }) => {
  await desk.open("replies/versioner-423");
  await expect(desk.state).toMatchAriaSnapshot(`
    - region /Production is frozen until/:
      - heading /Production is frozen until/ [level=3]:
        - time
      - term: /Your time, (Berlin|Tokyo)/
      - definition:
        - time
        - text: to
        - time
      - term: Set in UTC−07:00
      - definition
      - button "Request override"
  `);
});

test("the tree of a missing approval", async ({ desk }) => {
  await desk.open("replies/versioner-428");
  await expect(desk.state).toMatchAriaSnapshot(`
    - region "Approval needed to deploy api 4.2.1":
      - heading "Approval needed to deploy api 4.2.1" [level=3]
      - list:
        - listitem: Open seat team-lead or manager
        - listitem: Open seat team-lead or manager
      - text: Note to approvers (optional)
      - textbox "Note to approvers (optional)"
      - button "Request approval"
  `);
});

test("the tree of a job at work", async ({ desk }) => {
  await desk.open("replies/sensei-200-running");
  await expect(desk.state).toMatchAriaSnapshot(`
    - region "Migrating orders to v2":
      - heading "Migrating orders to v2" [level=3]
      - text: 42%
      - progressbar "Migrating orders to v2"
      - text: mig_abc123
  `);
});

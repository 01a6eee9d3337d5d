import { issue, refused } from "../example.ts";

export const examples = [
  refused(
    "map",
    "A message and a map of lists, as Laravel sends it",
    422,
    {
      message: "Two values are wrong.",
      errors: { "items.0.qty": ["At least 1.", "A number."], name: ["A name is needed."] },
    },
    {
      kind: "invalid",
      message: "Two values are wrong.",
      fields: [
        issue(["items", 0, "qty"], "At least 1."),
        issue(["items", 0, "qty"], "A number."),
        issue(["name"], "A name is needed."),
      ],
    },
  ),
  refused(
    "bare-map",
    "A map alone, with rows and the form as a whole, as Django sends it",
    400,
    {
      non_field_errors: ["The dates overlap."],
      profile: { phone: ["Not a number."] },
      items: [{}, { quantity: ["At least 1."] }],
    },
    {
      kind: "invalid",
      message: "The dates overlap.",
      fields: [
        issue([], "The dates overlap."),
        issue(["profile", "phone"], "Not a number."),
        issue(["items", 1, "quantity"], "At least 1."),
      ],
    },
  ),
  refused(
    "bare-texts",
    "A map alone of texts",
    400,
    { name: "must not be blank", email: "must be an address" },
    { kind: "invalid", fields: [issue(["name"], "must not be blank"), issue(["email"], "must be an address")] },
  ),
  refused(
    "message-map",
    "A map where the message would be, as GitLab sends it",
    400,
    { message: { base: ["The branch is protected"], path: ["has been taken"], query: ["is too long"] } },
    {
      kind: "invalid",
      fields: [
        issue([], "The branch is protected"),
        issue(["path"], "has been taken"),
        issue(["query"], "is too long"),
      ],
    },
  ),
  refused(
    "general-texts",
    "General messages beside the map, as Jira sends them",
    400,
    { errorMessages: ["The issue cannot be moved"], errors: { assignee: "is not on this project" } },
    {
      kind: "invalid",
      message: "The issue cannot be moved",
      fields: [issue([], "The issue cannot be moved"), issue(["assignee"], "is not on this project")],
    },
  ),
  refused(
    "zod-flat",
    "What zod's flatten gives",
    400,
    {
      error: "Please look again",
      issues: { formErrors: ["The passwords differ"], fieldErrors: { port: ["A number is needed"] } },
    },
    {
      kind: "invalid",
      message: "Please look again",
      fields: [issue([], "The passwords differ"), issue(["port"], "A number is needed")],
    },
  ),
  refused(
    "zod-tree",
    "What zod's treeify gives",
    400,
    {
      errors: ["Not complete"],
      properties: {
        name: { errors: ["Too short"] },
        tags: { errors: [], items: [null, { errors: ["Not a tag"] }] },
      },
    },
    {
      kind: "invalid",
      fields: [issue([], "Not complete"), issue(["name"], "Too short"), issue(["tags", 1], "Not a tag")],
    },
  ),
  refused(
    "phoenix",
    "A text where the map would be",
    404,
    { errors: { detail: "No such page here" } },
    { kind: "not-found", message: "No such page here" },
  ),
  refused(
    "symfony-form",
    "A tree of forms, as Symfony and FOSRestBundle send it",
    400,
    {
      code: 400,
      message: "Validation Failed",
      errors: {
        children: {
          title: { errors: ["This value should not be blank."] },
          body: {},
          tags: { children: [{}, { errors: ["This value is too short."] }] },
        },
      },
    },
    {
      kind: "invalid",
      message: "Validation Failed",
      fields: [issue(["title"], "This value should not be blank."), issue(["tags", 1], "This value is too short.")],
    },
  ),
  refused(
    "valibot-flat",
    "What valibot's flatten gives",
    400,
    {
      message: "Invalid body",
      issues: { root: ["The passwords differ."], nested: { "address.street": ["A street is needed."] } },
    },
    {
      kind: "invalid",
      message: "Invalid body",
      fields: [issue([], "The passwords differ."), issue(["address", "street"], "A street is needed.")],
    },
  ),
  refused(
    "map-of-parts",
    "A map of the parts of the request, as marshmallow and webargs send it",
    422,
    { errors: { json: { items: { "0": { qty: ["At least 1."] } } }, query: { page: ["Not a number."] } } },
    { kind: "invalid", fields: [issue(["items", 0, "qty"], "At least 1."), issue(["page"], "Not a number.")] },
  ),
  refused(
    "deep-texts",
    "A map alone of texts, one of them deeper",
    422,
    { email: "must be an address", address: { zip: "must be five digits" } },
    {
      kind: "invalid",
      fields: [issue(["email"], "must be an address"), issue(["address", "zip"], "must be five digits")],
    },
  ),
];

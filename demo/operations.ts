import type { Operation } from "faultline";
import type { Example } from "faultline/testing";

type Words = Exclude<Operation, string>;

/** What a person does when an app sends the request of an example: by method and path, first match. */
const table: readonly (readonly [method: string, path: RegExp, words: Words])[] = [
  // DeployForge
  [
    "POST",
    /^\/deployments$/,
    {
      action: "deploy payments-api 4.2.1",
      subject: "Production",
      progress: "Deploying payments-api 4.2.1",
      done: "payments-api 4.2.1 is live",
    },
  ],
  ["GET", /^\/deployments$/, { action: "load deployments", subject: "the deployments" }],
  ["GET", /^\/deployments\/./, { action: "open this deployment", subject: "deployment dep-missing" }],
  [
    "PATCH",
    /^\/deployments\/./,
    { action: "save the configuration", subject: "the configuration", done: "Configuration saved" },
  ],
  ["POST", /^\/pipelines$/, { action: "create the pipeline", subject: "the pipeline", done: "Pipeline created" }],
  ["POST", /^\/environments$/, { action: "create the environment", subject: "the environment" }],
  ["DELETE", /^\/environments\/./, { action: "delete production", subject: "production" }],
  [
    "GET",
    /^\/jobs\/./,
    {
      action: "look at the job",
      subject: "the job",
      progress: "Deploying payments-api 4.2.1",
      done: "payments-api 4.2.1 is live",
    },
  ],
  // Versioner
  ["POST", /^\/deployment-events\//, { action: "deploy api 4.2.1", subject: "Production" }],
  ["POST", /^\/versions\//, { action: "register the version", subject: "the version", done: "Version registered" }],
  ["DELETE", /^\/versions\/./, { action: "delete the version", subject: "the version", done: "Version deleted" }],
  ["GET", /^\/versions\/./, { action: "open this version", subject: "this version" }],
  ["GET", /^\/versions\/$/, { action: "load versions", subject: "the versions" }],
  // Resource API
  ["GET", /^\/(users|people)\/./, { action: "open this user", subject: "this user" }],
  ["DELETE", /^\/users\/./, { action: "delete the user", subject: "the user", done: "User deleted" }],
  ["GET", /^\/users/, { action: "load users", subject: "the users" }],
  ["POST", /^\/users$/, { action: "save the user", subject: "the user", done: "User created" }],
  ["POST", /^\/orders$/, { action: "place the order", subject: "the order" }],
  ["GET", /^\/admin\/reports$/, { action: "open the reports", subject: "the reports" }],
  ["POST", /^\/data\/process$/, { action: "process the orders", subject: "the orders" }],
  ["POST", /^\/analytics\/report/, { action: "make the yearly report", subject: "the yearly report" }],
  // Sensei
  [
    "POST",
    /^\/v1\/migrations$/,
    {
      action: "start the migration",
      subject: "the migration",
      progress: "Migrating orders to v2",
      done: "orders is on v2",
    },
  ],
  ["POST", /^\/v1\/migrations\/.+\/start$/, { action: "start the migration", subject: "the migration" }],
  ["PUT", /^\/v1\/migrations\/.+\/mapping$/, { action: "upload the mapping", subject: "mapping.csv" }],
  ["PUT", /^\/v1\/migrations\/./, { action: "rename the migration", subject: "the migration" }],
  [
    "GET",
    /^\/v1\/migrations\/./,
    {
      action: "open this migration",
      subject: "this migration",
      progress: "Migrating orders to v2",
      done: "orders is on v2",
    },
  ],
  ["GET", /^\/v1\/migrations/, { action: "load migrations", subject: "the migrations" }],
  [
    "POST",
    /^\/v1\/connections$/,
    { action: "save the connection", subject: "the connection", done: "Connection saved" },
  ],
  [
    "DELETE",
    /^\/v1\/connections\/./,
    { action: "delete the connection", subject: "the connection", done: "Connection deleted" },
  ],
];

/** What the person was doing, for titles that name it. */
export function operationOf({ request: { method, path } }: Example): Words {
  const match = table.find(([wanted, pattern]) => wanted === method && pattern.test(path));
  return match?.[2] ?? { action: "finish this", subject: "this" };
}

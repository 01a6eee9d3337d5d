/** Text that ticks or depends on the time of day is given as a pattern. */
export type Words = string | RegExp;

/** What a person sees of one reply. */
export interface Seen {
  /** Name of its one region; `undefined`: nothing but data. */
  title?: Words;
  /** Sentences inside it. */
  says?: readonly Words[];
  /** Names of all its buttons, in order, the one that copies the request id aside. */
  buttons?: readonly string[];
  /** The first button cannot be pressed yet. */
  isHeld?: boolean;
  /** Spoken name of the countdown. */
  timer?: RegExp;
  /** All items of its list, and the list's name. */
  items?: readonly Words[];
  list?: string;
  terms?: Readonly<Record<string, Words>>;
  fields?: readonly string[];
  links?: Readonly<Record<string, string>>;
  requestId?: string;
  /** Percent, or that nobody knows yet. */
  progress?: number | "unknown";
  /** A sentence beside the data. */
  beside?: string;
  data?: unknown;
  /** Requests until the desk gives up; 1 when it does not repeat. */
  tries?: number;
}

const weekday = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const moment = `${weekday} \\d{1,2} \\w{3,4}, \\d\\d:\\d\\d`;
const yourTime = `Your time, ${process.env["E2E_ZONE"]?.split("/")[1]}`;
const seats = [/Open seat\s*team-lead or manager/, /Open seat\s*team-lead or manager/];
const minute = /^(1 minute|\d\d seconds)$/;
const inAMinute = /^You can try again in (1 minute|\d\d seconds)$/;
const waiting = ["Retry now", "Cancel"];
const unsure = { says: ["The answer got lost. Check before you send it again."], buttons: ["Check now", "Send again"] };
const signedOut = { says: ["You are signed out."], buttons: ["Sign in"] };
const copied = ["Copy details"];
const ada = { id: "user_123", name: "Ada Okafor", email: "ada@example.com" };

/** The replies that the four documents list. */
export const documented: Readonly<Record<string, Seen>> = {
  "deployforge-200": {
    title: "Configuration saved",
    says: ["Deployment configuration updated"],
    data: { deployment_id: "dep-4xample" },
  },
  "deployforge-201": {
    title: "Pipeline created",
    says: ["Deployment pipeline created. It is at /pipelines/pipe-4xample"],
    data: { pipeline_id: "pipe-4xample", location: "/pipelines/pipe-4xample" },
  },
  "deployforge-202": {
    title: "Starting the deployment",
    says: ["It is accepted and waits for its turn. You can leave this page.", "job-4xample"],
    progress: "unknown",
  },
  "deployforge-400": {
    title: "Could not create the environment",
    says: ["Missing 'cloud_provider' field in request body"],
    buttons: copied,
  },
  "deployforge-401": { title: "Sign in to load deployments", ...signedOut },
  "deployforge-403": {
    title: "You can't delete production",
    says: ["User cannot delete protected environments"],
    buttons: ["Request access"],
  },
  "deployforge-404": {
    title: "Can't find deployment dep-missing",
    says: ["Deployment 'dep-missing' not found"],
  },
  "deployforge-422": { title: "There is a problem", items: ["'us-east-99' is not a valid AWS region"] },
  "deployforge-500": {
    title: "Sorry, we could not load deployments",
    says: ["The fault is ours. An unexpected error occurred. Our engineering team has been notified."],
    buttons: ["Try again"],
    tries: 4,
  },
  "deployforge-503": {
    title: "Sorry, we can't load deployments for now",
    says: [
      "The service is not available at the moment. DeployForge is undergoing maintenance. Check status.deployforge.com for updates.",
    ],
    buttons: ["Try again"],
    tries: 4,
  },

  "versioner-200": { data: [{ id: "ver_01", product_name: "api", version: "4.2.1", status: "released" }] },
  "versioner-201": { title: "Version registered", data: { id: "ver_02", product_name: "api", version: "4.2.2" } },
  "versioner-204": { title: "Version deleted" },
  "versioner-400": {
    title: "Could not register the version",
    says: ["Invalid JSON in request body"],
    buttons: copied,
  },
  "versioner-401": { title: "Sign in to load versions", ...signedOut },
  "versioner-403": {
    title: "You can't delete the version",
    says: ["You do not have permission to perform this action"],
    buttons: ["Request access"],
  },
  "versioner-404": { title: "Can't find this version", says: ["It may have moved. Check the address."] },
  "versioner-409": {
    title: "Can't deploy api 4.2.1 yet",
    says: ["Another deployment to production is already in progress"],
    terms: {
      "In the way": /550e8400-e29b-41d4-a716-446655440000.*Started \d\d:\d\d, 1[12] min ago.*In progress/,
      "Yours, next": "deploy api 4.2.1",
    },
    buttons: ["Try again", "Load again"],
  },
  "versioner-422": {
    title: "There is a problem",
    items: ["product_name: field required", "version: field required"],
  },
  "versioner-423": {
    title: new RegExp(`^Production is frozen until ${moment}$`),
    says: [
      /Weekly deployment freeze, set as friday_freeze\. No deployments allowed on Fridays after 3pm PST\. It lifts in 2\sd\s[67]\sh\./,
    ],
    terms: {
      [yourTime]: new RegExp(`${moment} to ${moment}`),
      "Set in UTC−07:00": new RegExp(`${moment} to ${moment}`),
    },
    buttons: ["Request override"],
  },
  "versioner-428": {
    title: "Approval needed to deploy api 4.2.1",
    says: ["0 of 2 approvals. Any team-lead or manager can approve."],
    items: seats,
    fields: ["Note to approvers (optional)"],
    buttons: ["Request approval"],
  },
  "versioner-429": {
    title: inAMinute,
    says: [/All 1,000 requests are used\. Resets at \d\d:\d\d\./, "Attempt 2 of 4"],
    timer: minute,
    buttons: waiting,
    isHeld: true,
  },
  "versioner-500": {
    title: "Sorry, we could not load versions",
    says: ["The fault is ours."],
    buttons: ["Try again"],
    tries: 4,
  },
  "versioner-502": { title: "We don't know if we managed to deploy api 4.2.1", ...unsure },
  "versioner-503": {
    title: "Sorry, we can't load versions for now",
    says: ["The service is not available at the moment."],
    buttons: ["Try again"],
    tries: 4,
  },

  "resource-200": { data: ada },
  "resource-201": {
    title: "User created",
    says: ["It is at /users/user_456"],
    data: { id: "user_456", name: "Bea Lind", email: "bea@example.com" },
  },
  "resource-204": { title: "User deleted" },
  "resource-301": { beside: "It has moved to /users/user_123.", data: ada, tries: 2 },
  "resource-304": { data: ada },
  "resource-400": { title: "There is a problem", items: ["Enter a name"], requestId: "req_400a" },
  "resource-401": { title: "Sign in to load users", ...signedOut },
  "resource-403": {
    title: "You can't open the reports",
    says: ["Reports are for administrators"],
    list: "Scopes needed",
    items: ["admin:read"],
    requestId: "req_403a",
  },
  "resource-404": { title: "Can't find this user", says: ["There is no user with this id"] },
  "resource-409": {
    title: "Could not save the user",
    says: ["Another user has the address alice@example.com"],
    buttons: ["Load again"],
  },
  "resource-422": {
    title: "Could not place the order",
    says: ["An order needs at least one item"],
    requestId: "req_422a",
  },
  "resource-429": {
    title: /^You can try again in \d seconds?$/,
    says: ["The service asks for a pause.", "Attempt 2 of 4"],
    timer: /^\d seconds?$/,
    buttons: waiting,
    isHeld: true,
  },
  "resource-500": {
    title: "Sorry, we could not process the orders",
    says: ["The fault is ours. The data could not be processed"],
    buttons: ["Try again"],
    requestId: "req_9f8e7d",
  },
  "resource-503": {
    title: /^You can try again in [23]\d seconds$/,
    says: ["The service is not available at the moment.", "Attempt 2 of 4"],
    timer: /^[23]\d seconds$/,
    buttons: waiting,
    isHeld: true,
  },
  "resource-504": { title: "We don't know if we managed to make the yearly report", ...unsure },

  "sensei-200": {
    beside: "Page 1 of 3, 150 in all.",
    data: [
      { id: "mig_abc123", name: "orders to v2", status: "running", progress_percent: 40 },
      { id: "mig_abc122", name: "users to v2", status: "completed", progress_percent: 100 },
    ],
  },
  "sensei-201": { title: "Connection saved", data: { id: "con_77", name: "warehouse" } },
  "sensei-202": {
    title: "Starting the migration",
    says: ["It is accepted and waits for its turn. You can leave this page.", "mig_abc123"],
    progress: "unknown",
  },
  "sensei-204": { title: "Connection deleted" },
  "sensei-400": { title: "There is a problem", items: ["name: required"], requestId: "req_abc123def456" },
  "sensei-401": { title: "Sign in to load migrations", ...signedOut, requestId: "req_sn401" },
  "sensei-403": {
    title: "You can't start the migration",
    says: ["This API key may read migrations, not start them"],
    buttons: ["Request access"],
    requestId: "req_sn403",
  },
  "sensei-404": {
    title: "Can't find this migration",
    says: ["There is no migration mig_gone"],
    requestId: "req_sn404",
  },
  "sensei-405": {
    title: "Could not rename the migration",
    says: ["This app asked for something that the service doesn't do. That is ours to fix."],
    buttons: ["Copy details"],
    requestId: "req_sn405",
  },
  "sensei-409": {
    title: "Could not start the migration",
    says: ["Migration mig_abc123 is already running"],
    buttons: ["Load again"],
    requestId: "req_sn409",
  },
  "sensei-413": {
    title: "mapping.csv is too large",
    says: ["A mapping file may have up to 10 MB"],
    requestId: "req_sn413",
  },
  "sensei-415": {
    title: "mapping.csv can't be used here",
    says: ["Send the mapping as application/json"],
    requestId: "req_sn415",
  },
  "sensei-422": {
    title: "There is a problem",
    items: ["options.batch_size: must be between 1 and 10,000"],
    requestId: "req_sn422",
  },
  "sensei-429": {
    title: inAMinute,
    says: [/All 1,000 requests are used\. Resets at \d\d:\d\d\./, "Attempt 2 of 4"],
    timer: minute,
    buttons: waiting,
    isHeld: true,
    requestId: "req_sn429",
  },
  "sensei-500": {
    title: "Sorry, we could not open this migration",
    says: ["The fault is ours. The migration service met an unexpected error"],
    buttons: ["Try again"],
    tries: 4,
    requestId: "req_sn500",
  },
  "sensei-502": {
    title: "We don't know if we managed to start the migration",
    ...unsure,
    requestId: "req_sn502",
  },
  "sensei-503": {
    title: /^You can try again in [12]\d seconds$/,
    says: ["The service is not available at the moment. Sensei is busy with other migrations", "Attempt 2 of 4"],
    timer: /^[12]\d seconds$/,
    buttons: waiting,
    isHeld: true,
    requestId: "req_sn503",
  },
  "sensei-504": {
    title: "We don't know if we managed to start the migration",
    ...unsure,
    requestId: "req_sn504",
  },
};

const approval = { fields: ["Note to approvers (optional)"], buttons: ["Request approval"] };

/** What the APIs send besides. */
export const variants: Readonly<Record<string, Seen>> = {
  "deployforge-422-quota": {
    title: "Could not create the environment",
    says: ["This account has used all 5 of its environments"],
  },
  "deployforge-401-gateway": {
    title: "Sign in to load deployments",
    ...signedOut,
    links: { "Read more": "https://docs.deployforge.com/errors/ERR-401" },
  },
  "deployforge-200-running": { title: "Deploying payments-api 4.2.1", says: ["65%", "job-4xample"], progress: 65 },
  "deployforge-200-succeeded": { title: "payments-api 4.2.1 is live", says: ["job-4xample"] },
  "deployforge-200-failed": {
    title: "The deployment stopped before its end",
    says: ["What it did so far may still be there. Check that before you start it again.", "job-4xample"],
    progress: 65,
  },
  "versioner-409-in-progress": {
    title: "Can't deploy api 4.2.1 yet",
    says: ["A deployment of api to production is still running"],
    terms: { "In the way": /dep_81.*Started \d\d:\d\d, 1[12] min ago/, "Yours, next": "deploy api 4.2.1" },
    buttons: ["Try again", "Load again"],
  },
  "versioner-409-immutable": {
    title: "Could not register the version",
    says: ["Version 1.2.3 already exists with different SHA"],
    buttons: ["Load again"],
  },
  "versioner-423-wrapped": {
    title: new RegExp(`^Production is frozen until ${moment}$`),
    says: [/Set as holiday_freeze\. Production is frozen for the holidays\. It lifts in 2\sd\s2[12]\sh\./],
    buttons: ["Request override"],
  },
  "versioner-428-flow": {
    title: "Not yet time to deploy api 4.2.1",
    says: ["Version 4.2.1 must be deployed to staging first", "The rule Staging before production asks for it."],
    buttons: ["Load again", "Try again"],
  },
  "versioner-428-soak": {
    title: "Not yet time to deploy api 4.2.1",
    says: [/The rule 24hr Staging Soak asks for it\. You can try again at .*\d\d:\d\d\./],
    buttons: ["Load again"],
  },
  "versioner-428-quality": {
    title: "Approval needed to deploy api 4.2.1",
    says: ["Version requires QA approval"],
    ...approval,
  },
  "resource-400-code": { title: "There is a problem", says: ["Some of what was entered needs a change."] },
  "resource-400-path": {
    title: "There is a problem",
    items: ["items.0.quantity: Order at least one"],
    requestId: "req_400b",
  },
  "resource-400-malformed": { title: "Could not load users", says: ["The page has to be a number"], buttons: copied },
  "sensei-200-running": {
    title: "Migrating orders to v2",
    says: ["Now: copying orders.", "42%", "mig_abc123"],
    progress: 42,
  },
  "sensei-200-plan-ready": {
    title: "The migration is paused",
    says: ["Nothing changes until someone resumes it.", "mig_abc123"],
  },
  "sensei-200-failed": {
    title: "The migration stopped before its end",
    says: ["12 orders do not match their copies", "mig_abc123"],
    progress: 71,
  },
  "sensei-201-self": {
    title: "Starting the migration",
    says: ["It is accepted and waits for its turn.", "mig_abc124"],
    progress: "unknown",
  },
  "sensei-409-approval": {
    title: "Approval needed to start the migration",
    says: ["Mappings require manual approval"],
    ...approval,
    requestId: "req_sn409",
  },
  "sensei-401-help": {
    title: "Sign in to load migrations",
    ...signedOut,
    links: { "Read more": "https://docs.sensei.ai/authentication" },
  },
  "sensei-422-word": {
    title: "There is a problem",
    items: ["tables.0.name: must not be empty"],
    requestId: "req_sn422",
  },
};

export type { Example, ExampleResponse } from "./dialects/dialect.ts";
export type { ExampleOutcomeOptions } from "./testing/exampleOutcome.ts";
export { exampleOutcome, exampleReply } from "./testing/exampleOutcome.ts";
export { examples, findExample } from "./testing/examples.ts";
export type { ShownOnceOptions, ShownReport } from "./testing/expectShownOnce.ts";
export { expectShownOnce } from "./testing/expectShownOnce.ts";
export { handlers } from "./testing/handlers.ts";
export { openGates } from "./testing/openGates.ts";
export { EXAMPLE_BASE_URL, replyWith, toResponse } from "./testing/replyWith.ts";

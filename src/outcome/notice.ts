// What is said to whoever builds the page, and to nobody else. Who has such a thing to say asks, each where it stands,
//
//   tryTo(() => process.env.NODE_ENV !== "production" && notice(…));
//
// so that a build for production drops the work and its words: bundlers see that in one function only. `tryTo`, for a page
// without a build has no `process`, and is told nothing; and no request, render or reset should fail by a broken console.

/** What was spoken of. */
interface Told<Topic> {
  has(topic: Topic): boolean;
  add(topic: Topic): unknown;
}

/** Whether nobody has spoken of `topic`. From now on, somebody has. */
export function isNews<Topic>(topic: Topic, told: Told<Topic>): boolean {
  const isNew = !told.has(topic);
  told.add(topic);
  return isNew;
}

/**
 * Says in the console what happened, why it matters and what to do.
 * @param details What a developer may want to open: an error, a failure.
 */
export function tellDeveloper(level: "error" | "warn", lines: readonly string[], ...details: unknown[]): void {
  // oxlint-disable-next-line no-console -- For whoever builds the page: nobody else can mend it.
  console[level](lines.join("\n"), ...details);
}

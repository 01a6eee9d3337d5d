import { tryTo } from "../outcome/tryTo.ts";
import type { Dialect, Rule } from "./dialect.ts";
import { mistakesOf } from "./dialectMistakes.ts";
import type { DialectExample } from "./exampleReply.ts";

/** How an API words its replies, as its developer writes it down. */
export interface DialectDefinition<Name extends string = string> {
  /** Stands on each failure that it reads, as `failure.dialect`. `"http"` means the status alone. */
  readonly name: Name;
  /** Made by `on(…)`, in the order of the API's page: the first that fits wins. */
  readonly rules: readonly Rule[];
  /**
   * Documented replies, each with what must come of it. They are read when the dialect is defined, so give them in a test:
   * in the app they would be carried along for nothing.
   */
  readonly examples?: readonly DialectExample[] | undefined;
}

/**
 * A dialect, looked over while an app is developed or tested: throws a `TypeError` that lists the rules that can never be
 * reached, statuses that no reply has, schemas that are none, and examples that lead elsewhere. A build for production
 * drops the check.
 * @example
 * export const acme = defineDialect({
 *   name: "acme",
 *   rules: [on(422, z.object({ title: z.string() }), ({ title }) => ({ message: title }))],
 * });
 */
export function defineDialect<const Name extends string>(
  definition: DialectDefinition<Name>,
): Dialect & { readonly name: Name } {
  const { name, rules } = definition;
  const mistakes = tryTo(() => process.env.NODE_ENV !== "production" && mistakesOf(definition)) || [];
  if (mistakes.length > 0) {
    const count = mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`;
    throw new TypeError(
      `The dialect "${name}" has ${count}, and would misread replies of its API:\n${mistakes.map((one) => `- ${one}`).join("\n")}`,
    );
  }
  return { name, rules };
}

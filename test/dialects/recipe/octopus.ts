import { defineDialect, on, toJobState } from "faultline";
import * as z from "zod/mini";

/** May be missing, and a wrong type must not cost the rest of the reply. */
const text = z.catch(z.optional(z.string()), undefined);

const Task = z.object({
  Id: z.string().check(z.startsWith("ServerTasks-")),
  State: z.string(),
  ErrorMessage: text,
  HasPendingInterruptions: z.catch(z.optional(z.boolean()), undefined),
  Links: z.object({ Self: text }),
});
const List = z.object({
  Items: z.array(z.unknown()),
  TotalResults: z.number(),
  ItemsPerPage: z.number(),
  NumberOfPages: z.number(),
  Links: z.record(z.string(), z.unknown()),
});
const Refused = z.object({
  ErrorMessage: z.string(),
  Errors: z.catch(z.optional(z.array(z.string())), undefined),
  Details: z.catch(z.optional(z.record(z.string(), z.array(z.string()))), undefined),
  HelpLink: text,
});

export const octopus = defineDialect({
  name: "octopus",
  rules: [
    on([200, 201], Task, (task, { body }) => ({
      data: body,
      job: {
        id: task.Id,
        rawState: task.State,
        state: task.HasPendingInterruptions ? "paused" : (toJobState(task.State) ?? "unknown"),
        statusUrl: task.Links.Self,
        message: task.ErrorMessage,
      },
    })),
    on(200, List, ({ Items, TotalResults, ItemsPerPage, NumberOfPages, Links }) => ({
      data: Items,
      page: {
        total: TotalResults,
        perPage: ItemsPerPage,
        pages: NumberOfPages,
        hasNext: "Page.Next" in Links,
        hasPrevious: "Page.Previous" in Links,
      },
    })),
    on(400, Refused, ({ ErrorMessage, Errors = [], Details = {}, HelpLink }) => {
      const named = Object.entries(Details).flatMap(([name, messages]) =>
        messages.map((message) => ({ path: [name], message })),
      );
      const rest = Errors.filter((message) => !named.some((one) => one.message === message));
      const fields = [...named, ...rest.map((message) => ({ path: [], message }))];
      if (fields.length === 0) return { message: ErrorMessage, helpUrl: HelpLink };
      return { kind: "invalid", message: ErrorMessage, helpUrl: HelpLink, fields };
    }),
    on(403, Refused, ({ ErrorMessage, HelpLink }) => {
      const scope = /Missing permission: (\w+)/.exec(ErrorMessage)?.[1];
      return {
        kind: "forbidden",
        message: ErrorMessage,
        helpUrl: HelpLink,
        requiredScopes: scope ? [scope] : undefined,
      };
    }),
    on(503, Refused, ({ ErrorMessage }) => ({ kind: "locked", message: ErrorMessage })),
    // What a 5xx says is a stack for those who run the server.
    on("4xx", Refused, ({ ErrorMessage, HelpLink }) => ({ message: ErrorMessage, helpUrl: HelpLink })),
  ],
});

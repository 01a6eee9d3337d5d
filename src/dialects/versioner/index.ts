import * as z from "zod/mini";
import { parseTimestamp, parseUtcOffset } from "../../http/time.ts";
import { type Dialect, on } from "../dialect.ts";
import { listOf, maybe, number, text, words } from "../shapes.ts";
import { toPath } from "./path.ts";
import { preflight, refusal } from "./preflight.ts";

const Issue = z.object({ loc: maybe(z.array(z.union([z.string(), z.number()]))), msg: words, type: text });

const Conflicting = z.object({
  conflicting_deployment_id: text,
  conflicting_deployment_status: text,
  conflicting_deployment_started: text,
});

const Frozen = z.object({ window_name: text, window_start: text, window_end: text, reason: text });

const Approval = z.object({
  required_approvals: number,
  current_approvals: number,
  approver_roles: maybe(listOf(words)),
  rule_name: text,
});

/** The Versioner API: FastAPI's `detail` for simple and validation errors, an object of its own for pre-flight checks. */
export const versioner: Dialect = {
  name: "versioner",
  rules: [
    on(409, preflight(Conflicting), (body) => ({
      kind: "conflict",
      ...refusal(body),
      blockedBy: body.details && {
        id: body.details.conflicting_deployment_id,
        state: body.details.conflicting_deployment_status,
        startedAt: parseTimestamp(body.details.conflicting_deployment_started),
      },
    })),

    // No headline: the list is the message, and "field required; field required" says less than ours.
    on([400, 422], z.object({ detail: listOf(Issue) }), ({ detail }) =>
      detail.length === 0
        ? undefined
        : {
            kind: "invalid",
            fields: detail.map(({ loc, msg, type }) => ({ path: toPath(loc, type), message: msg, code: type })),
          },
    ),

    on(423, preflight(Frozen), (body) => ({
      kind: "locked",
      ...refusal(body),
      window: body.details && {
        name: body.details.window_name,
        startsAt: parseTimestamp(body.details.window_start),
        endsAt: parseTimestamp(body.details.window_end),
        utcOffset: parseUtcOffset(body.details.window_end),
        reason: body.details.reason,
      },
    })),

    on(428, preflight(Approval), (body) => {
      const { code, details } = body;
      const common = { ...refusal(body), rule: details?.rule_name };
      // FLOW_VIOLATION and INSUFFICIENT_SOAK_TIME miss a step or time: nobody can lift them by agreeing.
      const isApproval = code?.includes("APPROVAL") || details?.required_approvals !== undefined;
      if (!isApproval) return { kind: "precondition-required", ...common };
      return {
        kind: "approval-required",
        ...common,
        approvals: {
          required: details?.required_approvals,
          current: details?.current_approvals,
          roles: details?.approver_roles ?? [],
        },
      };
    }),

    // A check that refuses under any other status.
    on("error", preflight(z.unknown()), refusal),

    on("error", z.object({ detail: z.string() }), ({ detail }) => ({ message: detail })),
  ],
};

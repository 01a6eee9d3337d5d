import type { Dialect } from "../dialect.ts";
import { detail } from "./detail/rules.ts";
import { errorObject } from "./errorObject/rules.ts";
import { errorsList } from "./errorsList/rules.ts";
import { fieldMap } from "./fieldMap/rules.ts";
import { flat } from "./flat/rules.ts";
import { job } from "./job/rules.ts";
import { kubernetesStatus } from "./kubernetes/rules.ts";
import { notJson } from "./notJson/rules.ts";
import { oauth } from "./oauth/rules.ts";
import { problemDetails } from "./problem/rules.ts";
import { rpc } from "./rpc/rules.ts";
import { wrapped } from "./wrapped/rules.ts";

export { errorsUnderSuccess } from "./soft/rules.ts";

/** From the shape that can be nothing else to the one that could be anything. */
const families = [kubernetesStatus, rpc, problemDetails, errorObject, errorsList, detail, fieldMap, oauth, flat];

/**
 * The envelopes in common use, for an API without a dialect of its own, and behind an API's own dialect:
 * `[...mine, ...common]`. Of a reply they take what its shape says; what only one API's document says, they leave.
 */
export const common: readonly Dialect[] = [job, ...families, wrapped(families), notJson];

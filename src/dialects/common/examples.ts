import type { Example } from "../dialect.ts";
import { examples as detail } from "./detail/examples.ts";
import { examples as errorObject } from "./errorObject/examples.ts";
import { examples as errorsList } from "./errorsList/examples.ts";
import { examples as fieldMap } from "./fieldMap/examples.ts";
import { examples as flat } from "./flat/examples.ts";
import { examples as job } from "./job/examples.ts";
import { examples as kubernetes } from "./kubernetes/examples.ts";
import { examples as notJson } from "./notJson/examples.ts";
import { examples as oauth } from "./oauth/examples.ts";
import { examples as problem } from "./problem/examples.ts";
import { examples as rpc } from "./rpc/examples.ts";
import { examples as wrapped } from "./wrapped/examples.ts";

/** One reply or more for each shape of each family. */
export const examples: readonly Example[] = [
  kubernetes,
  rpc,
  problem,
  errorObject,
  errorsList,
  detail,
  fieldMap,
  oauth,
  flat,
  wrapped,
  job,
  notJson,
].flat();

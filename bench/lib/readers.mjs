// Ways to find out what a response says. All of them get a response that has arrived: nothing goes over a network.
import axios from "axios";
import { readOutcome, readReply } from "faultline";
import ky from "ky";
// oxlint-disable-next-line no-restricted-imports -- What it weighs and costs is what is compared.
import * as z from "zod";

const url = "https://api.example.com/v1/things";
const request = { method: "GET", url };

/** The least that any client does. @param {Response} response */
export async function readJson(response) {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** @param {readonly import("faultline").Dialect[]} dialects */
export function readWith(dialects) {
  return async (/** @type {Response} */ response) => readOutcome(await readReply(response, { request }), dialects);
}

const Field = z.object({ field: z.string(), message: z.string() });
const Body = z.discriminatedUnion("status", [
  z.object({ status: z.literal("success"), code: z.number(), message: z.string().optional(), data: z.unknown() }),
  z.object({
    status: z.literal("error"),
    code: z.number(),
    message: z.string(),
    data: z.object({ errors: z.array(Field) }).nullish(),
  }),
]);

/** What an app writes that checks the bodies of one API: DeployForge's. @param {Response} response */
export async function readWithZod(response) {
  return Body.safeParse(await readJson(response));
}

/** Its errors hold the body. @param {Response} response */
export async function readWithKy(response) {
  try {
    return await ky(url, { retry: 0, fetch: async () => response }).json();
  } catch (error) {
    return error;
  }
}

const client = axios.create({ adapter: "fetch" });

/** Its errors hold the response with the body. @param {Response} response */
export async function readWithAxios(response) {
  try {
    return (await client.get(url, { env: { fetch: async () => response } })).data;
  } catch (error) {
    return error;
  }
}

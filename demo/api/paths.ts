import { apiNames } from "./world.ts";

/**
 * Where the documents print an address from the API's own root (`"status_url": "/jobs/job-4xample/status"`), and an
 * example is served to the letter, the address lands here: at the root of the demo. These are the same routes.
 */
const documentedRoots: readonly (readonly [string, string])[] = [
  ["/jobs", "/deployforge"],
  ["/pipelines", "/deployforge"],
  ["/v1", "/sensei"],
  ["/users", "/resource"],
  ["/people", "/resource"],
  ["/orders", "/resource"],
];

/** The route that answers for this path: `"/users/user_1"` is `"/resource/users/user_1"`. */
export function toRoute(address: string): string {
  // Versioner's own paths end in a slash, the others' do not.
  const path = address.length > 1 && address.endsWith("/") ? address.slice(0, -1) : address;
  const [, mount] = documentedRoots.find(([root]) => isUnder(path, root)) ?? [];
  return mount === undefined ? path : mount + path;
}

/** Roots beside the four APIs: the switches, and where the replies of a dialect are asked for that has no API here. */
const others = ["control", "documented"];

/** Whether a request is for the API rather than for a page of the app beside it. */
export function isForApi(path: string, accept: string | undefined): boolean {
  if ([...apiNames, ...others].some((name) => isUnder(path, `/${name}`))) return true;
  return documentedRoots.some(([root]) => isUnder(path, root)) && !(accept ?? "").includes("text/html");
}

function isUnder(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}

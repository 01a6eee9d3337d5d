import * as z from "zod/mini";
import { check, paginate, readJson } from "../body.ts";
import { type Call, json, Refusal, Router, type RouterOptions } from "../router.ts";
import { preflight } from "./preflight.ts";
import { environments } from "./rules.ts";
import { seed } from "./seed.ts";
import { Store, type Target } from "./store.ts";
import { approvalView, deploymentView, freezeView, versionView } from "./views.ts";
import { detail, validation, voice } from "./voice.ts";

const text = () => z.string("str type expected");
const TargetBody = z.object({ product_name: text(), version: text(), environment_name: text() });
const VersionBody = z.object({ product_name: text(), version: text(), sha: z.optional(text()) });

interface Options extends Omit<RouterOptions, "api" | "voice" | "tellsQuota"> {}

/** Versioner: says whether a version may go somewhere, and keeps account of it. Mounted at `/versioner`. */
export function createVersioner(options: Options): { readonly router: Router; readonly store: Store } {
  const { world } = options;
  const store = new Store(world);
  seed(store, world);

  const read = async <Schema extends z.ZodMiniType>(call: Call, schema: Schema): Promise<z.output<Schema>> => {
    const body = check(schema, await readJson(call, voice));
    if ("problems" in body) throw new Refusal(validation(body.problems));
    return body.value;
  };
  const readTarget = async (call: Call): Promise<Target> => {
    const target = await read(call, TargetBody);
    if (!environments.includes(target.environment_name) || store.find(target) === undefined) found(undefined, call);
    return target;
  };
  const versionOf = (call: Call) => found(store.versions.get(call.param("id")), call);
  const deploymentOf = (call: Call) => found(store.deployments.get(call.param("id")), call);
  const approvalOf = (call: Call) => found(store.approvals.get(call.param("id")), call);
  const view = {
    version: (version: ReturnType<typeof versionOf>) =>
      versionView(version, store.stagedAt({ ...version, environment_name: "staging" })),
    approval: (request: ReturnType<typeof approvalOf>) => approvalView(request, store.ruleFor(request)),
  };

  const start = async (call: Call) => {
    const target = await readTarget(call);
    const block = preflight(store, world, target);
    if (block !== undefined) return detail(block.status, block.body);
    const deployment = store.start(target);
    return json(201, deploymentView(deployment), { Location: `/versioner/deployments/${deployment.id}` });
  };

  const router = new Router({ ...options, api: "versioner", voice, tellsQuota: true })
    .on("get", "/versions", "list-versions", ({ query }) => {
      const product = query.get("product_name");
      const wanted = [...store.versions.values()].filter((one) => (product ?? one.product_name) === one.product_name);
      const { items, page, perPage, total } = paginate(wanted.map(view.version).reverse(), query, 50);
      return json(200, { items, page, per_page: perPage, total });
    })
    .on("post", "/versions", "create-version", async (call) => {
      const { product_name, version, sha = "" } = await read(call, VersionBody);
      const known = store.find({ product_name, version });
      if (known !== undefined && known.sha !== sha) {
        return detail(409, `Version ${version} already exists with different SHA`);
      }
      if (known !== undefined) return json(200, view.version(known));
      const added = store.addVersion({ product_name, version, sha, createdBy: "Release desk", createdAt: world.now() });
      return json(201, view.version(added), { Location: `/versioner/versions/${added.id}` });
    })
    .on("get", "/versions/:id", "get-version", (call) => json(200, view.version(versionOf(call))))
    .on("delete", "/versions/:id", "delete-version", (call) => {
      store.versions.delete(versionOf(call).id);
      return new Response(null, { status: 204 });
    })
    // The two pre-flight routes say the same thing in the two ways that are known: as the page prints it …
    .on("post", "/pre-flight", "pre-flight", async (call) => {
      const target = await readTarget(call);
      const block = preflight(store, world, target);
      return block === undefined ? json(200, { allowed: true, ...target }) : json(block.status, block.body);
    })
    // … and as the servers send it, inside `detail`.
    .on("post", "/deployments", "create-deployment", start)
    .on("post", "/deployment-events", "create-deployment-event", start)
    .on("get", "/deployments", "list-deployments", ({ query }) => {
      const { items, page, perPage, total } = paginate([...store.deployments.values()].reverse(), query, 50);
      return json(200, { items: items.map(deploymentView), page, per_page: perPage, total });
    })
    .on("get", "/deployments/:id", "get-deployment", (call) => json(200, deploymentView(deploymentOf(call))))
    .on("post", "/deployments/:id/abort", "abort-deployment", (call) => {
      const deployment = deploymentOf(call);
      if (deployment.job.settled) return detail(409, "This deployment has already ended");
      deployment.job.cancel();
      return json(200, deploymentView(deployment));
    })
    .on("get", "/approvals", "list-approvals", () =>
      json(200, { items: [...store.approvals.values()].map(view.approval), total: store.approvals.size }),
    )
    .on("post", "/approvals", "request-approval", async (call) => {
      const body = await read(call, z.extend(TargetBody, { note: z.optional(text()) }));
      found(store.find(body), call);
      const known = store.approvalOf(body);
      if (known !== undefined) return json(200, view.approval(known));
      const request = store.requestApproval(body, body.note ?? "");
      return json(201, view.approval(request), { Location: `/versioner/approvals/${request.id}` });
    })
    .on("get", "/approvals/:id", "get-approval", (call) => json(200, view.approval(approvalOf(call))))
    .on("post", "/approvals/:id/remind", "remind-approvers", (call) => {
      const request = approvalOf(call);
      request.asked = request.asked.map(({ person }) => ({ person, at: world.now() }));
      return json(200, view.approval(request));
    })
    .on("delete", "/approvals/:id", "withdraw-approval", (call) => {
      store.approvals.delete(approvalOf(call).id);
      return new Response(null, { status: 204 });
    })
    .on("get", "/no-deploy-windows", "list-no-deploy-windows", () =>
      json(200, { items: store.freeze === undefined ? [] : [freezeView(store.freeze)] }),
    )
    .close();

  return { router, store };
}

function found<Item>(item: Item | undefined, call: Call): Item {
  if (item === undefined) throw new Refusal(voice.notFound(call));
  return item;
}

import * as z from "zod/mini";
import { check, paginate, readJson } from "../body.ts";
import { services } from "../people.ts";
import { type Call, Refusal, Router, type RouterOptions } from "../router.ts";
import { deploymentView, jobView, type NewDeployment, providers, Store } from "./store.ts";
import { failure, success, voice } from "./voice.ts";

const text = () => z.string("must be text");
// In the order in which DeployForge complains: it names the first field that is missing.
const NewDeploymentBody = z.object({
  cloud_provider: text(),
  region: text(),
  service: text(),
  version: text(),
  environment: text(),
});
const NewEnvironmentBody = z.object({ cloud_provider: text(), region: text(), name: text() });
const PipelineBody = z.object({ name: text(), service: text() });
const ConfigBody = z.record(z.string(), z.unknown());

interface Options extends Omit<RouterOptions, "api" | "voice" | "tellsQuota"> {}

/** DeployForge: starts deployments and carries them out by the clock. Mounted at `/deployforge`. */
export function createDeployForge(options: Options): { readonly router: Router; readonly store: Store } {
  const store = new Store(options.world);
  const base = "/deployforge";

  const deploymentOf = (call: Call) =>
    store.deployments.get(call.param("id")) ?? missing(call, `Deployment '${call.param("id")}'`);
  const jobOf = (call: Call) => store.jobs.get(call.param("id")) ?? missing(call, `Job '${call.param("id")}'`);
  const viewOf = (id: string) => {
    const deployment = store.deployments.get(id);
    const job = deployment && store.jobs.get(deployment.jobId);
    return deployment && job && deploymentView(deployment, job);
  };
  const jobViewOf = (id: string, call: Call) =>
    jobView(
      id,
      jobOf(call),
      store.list().find((deployment) => deployment.jobId === id),
    );

  const updateConfig = async (call: Call) => {
    const deployment = deploymentOf(call);
    const config = check(ConfigBody, await readJson(call, voice));
    if ("problems" in config) return failure(400, "The configuration must be an object");
    deployment.config = { ...deployment.config, ...config.value };
    return success(200, "Deployment configuration updated", { deployment_id: deployment.id });
  };

  const router = new Router({ ...options, api: "deployforge", voice, tellsQuota: false })
    .on("get", "/deployments", "list-deployments", ({ query }) => {
      const wanted = store
        .list()
        .filter((one) => (query.get("environment") ?? one.environment) === one.environment)
        .map(({ id }) => viewOf(id));
      const { items, page, perPage, total } = paginate(wanted, query, 50);
      return success(200, "Deployments retrieved", { deployments: items, page, per_page: perPage, total });
    })
    .on("post", "/deployments", "create-deployment", async (call) => {
      const wanted = await readDeployment(call, store);
      const { id, jobId } = store.start(wanted);
      const statusUrl = `${base}/jobs/${jobId}/status`;
      return success(202, "Deployment job started", { job_id: jobId, status_url: statusUrl, deployment_id: id });
    })
    .on("get", "/deployments/:id", "get-deployment", (call) =>
      success(200, "Deployment retrieved", viewOf(deploymentOf(call).id)),
    )
    .on("put", "/deployments/:id/config", "update-config", updateConfig)
    .on("patch", "/deployments/:id", "update-deployment", updateConfig)
    .on("get", "/jobs/:id/status", "get-job", (call) => {
      const id = call.param("id");
      const view = jobViewOf(id, call);
      return success(200, view.error?.message ?? "Deployment job retrieved", view);
    })
    .on("post", "/jobs/:id/cancel", "cancel-job", (call) => {
      const job = jobOf(call);
      if (job.settled) return failure(422, `Job '${call.param("id")}' has ended and cannot be cancelled`);
      job.cancel();
      return success(200, "Deployment job cancelled", jobViewOf(call.param("id"), call));
    })
    .on("post", "/pipelines", "create-pipeline", async (call) => {
      const pipeline = await readWhole(call, PipelineBody);
      const id = options.world.newId("pipe-");
      store.pipelines.set(id, { id, ...pipeline });
      const location = `${base}/pipelines/${id}`;
      return success(201, "Deployment pipeline created", { pipeline_id: id, location }, { Location: location });
    })
    .on("get", "/pipelines/:id", "get-pipeline", (call) => {
      const pipeline = store.pipelines.get(call.param("id")) ?? missing(call, `Pipeline '${call.param("id")}'`);
      return success(200, "Deployment pipeline retrieved", { ...pipeline, pipeline_id: pipeline.id });
    })
    .on("get", "/environments", "list-environments", () =>
      success(200, "Environments retrieved", { environments: [...store.environments.values()] }),
    )
    .on("post", "/environments", "create-environment", async (call) => {
      const { name, ...place } = await readWhole(call, NewEnvironmentBody);
      refuse(regionProblems(place.cloud_provider, place.region));
      store.environments.set(name, { name, protected: false });
      return success(201, "Environment created", { name, location: `${base}/environments/${name}` });
    })
    .on("delete", "/environments/:id", "delete-environment", (call) => {
      const id = call.param("id");
      const environment = store.environments.get(id) ?? missing(call, `Environment '${id}'`);
      if (environment.protected) return failure(403, "User cannot delete protected environments");
      store.environments.delete(id);
      return success(200, "Environment deleted", { environment: id });
    })
    .close();

  return { router, store };
}

function missing(call: Call, what: string): never {
  throw new Refusal(voice.notFound(call, what));
}

function firstProblem(problems: readonly { readonly path: readonly (string | number)[]; readonly missing: boolean }[]) {
  const [first] = problems;
  const field = first?.path.join(".") ?? "";
  if (field === "") return failure(400, "The request body must be an object");
  return failure(400, first?.missing ? `Missing '${field}' field in request body` : `'${field}' must be text`);
}

/** The body, once it has every field (400). */
async function readWhole<Schema extends z.ZodMiniType>(call: Call, schema: Schema): Promise<z.output<Schema>> {
  const body = check(schema, await readJson(call, voice));
  if ("problems" in body) throw new Refusal(firstProblem(body.problems));
  return body.value;
}

/** What was asked for, once it is whole and makes sense (422). */
async function readDeployment(call: Call, store: Store): Promise<NewDeployment> {
  const body = await readWhole(call, NewDeploymentBody);
  const { cloud_provider: cloudProvider, region, service, version, environment } = body;
  const problems = regionProblems(cloudProvider, region);
  if (!services.some(({ name }) => name === service)) {
    problems.push({ field: "service", message: `'${service}' is not a service of this team` });
  }
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    problems.push({ field: "version", message: `'${version}' is not a version such as 4.2.1` });
  }
  if (!store.environments.has(environment)) {
    problems.push({ field: "environment", message: `'${environment}' is not an environment` });
  }
  refuse(problems);
  return { service, version, environment, cloudProvider, region };
}

interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

function refuse(errors: readonly FieldProblem[]): void {
  if (errors.length > 0) throw new Refusal(failure(422, "Validation failed", { errors }));
}

function regionProblems(cloudProvider: string, region: string): FieldProblem[] {
  const provider = Object.hasOwn(providers, cloudProvider) ? providers[cloudProvider] : undefined;
  if (provider === undefined) {
    const known = Object.keys(providers).join(", ");
    return [{ field: "cloud_provider", message: `'${cloudProvider}' is not one of ${known}` }];
  }
  if (provider.regions.includes(region)) return [];
  return [{ field: "region", message: `'${region}' is not a valid ${provider.title} region` }];
}

import type { Example } from "../dialect.ts";

const json = { "Content-Type": "application/json" };

/** The replies of the DeployForge API: those of its page in its order, then the shapes it shows elsewhere. */
export const examples: readonly Example[] = [
  {
    id: "deployforge-200",
    title: "Deployment configuration updated",
    documented: true,
    printed: true,
    request: { method: "PATCH", path: "/deployments/dep-4xample", json: { replicas: 3 } },
    response: {
      status: 200,
      headers: json,
      body: {
        code: 200,
        status: "success",
        message: "Deployment configuration updated",
        data: { deployment_id: "dep-4xample" },
      },
    },
    expected: {
      kind: "success",
      message: "Deployment configuration updated",
      data: { deployment_id: "dep-4xample" },
      job: undefined,
    },
  },
  {
    id: "deployforge-201",
    title: "Deployment pipeline created",
    documented: true,
    printed: true,
    request: { method: "POST", path: "/pipelines", json: { name: "api to production" } },
    response: {
      status: 201,
      headers: json,
      body: {
        code: 201,
        status: "success",
        message: "Deployment pipeline created",
        data: { pipeline_id: "pipe-4xample", location: "/pipelines/pipe-4xample" },
      },
    },
    expected: {
      kind: "created",
      message: "Deployment pipeline created",
      data: { pipeline_id: "pipe-4xample", location: "/pipelines/pipe-4xample" },
      location: "/pipelines/pipe-4xample",
    },
  },
  {
    id: "deployforge-202",
    title: "Deployment job started",
    documented: true,
    printed: true,
    request: { method: "POST", path: "/deployments", json: { environment: "production", version: "4.2.1" } },
    response: {
      status: 202,
      headers: json,
      body: {
        code: 202,
        status: "success",
        message: "Deployment job started",
        data: { job_id: "job-4xample", status_url: "/jobs/job-4xample/status" },
      },
    },
    expected: {
      kind: "accepted",
      message: "Deployment job started",
      job: { id: "job-4xample", statusUrl: "/jobs/job-4xample/status", state: "pending" },
    },
  },
  {
    id: "deployforge-400",
    title: "A field is missing from the request",
    documented: true,
    printed: true,
    request: { method: "POST", path: "/environments", json: { name: "production" } },
    response: {
      status: 400,
      headers: json,
      body: { code: 400, status: "error", message: "Missing 'cloud_provider' field in request body" },
    },
    expected: { kind: "bad-request", message: "Missing 'cloud_provider' field in request body", code: undefined },
  },
  {
    id: "deployforge-401",
    title: "API key missing, wrong or expired",
    documented: true,
    printed: true,
    request: { method: "GET", path: "/deployments" },
    response: {
      status: 401,
      headers: json,
      body: { code: 401, status: "error", message: "Authentication credentials invalid" },
    },
    expected: { kind: "unauthenticated", message: "Authentication credentials invalid", code: undefined },
  },
  {
    id: "deployforge-403",
    title: "No permission to delete a protected environment",
    documented: true,
    printed: true,
    request: { method: "DELETE", path: "/environments/production" },
    response: {
      status: 403,
      headers: json,
      body: { code: 403, status: "error", message: "User cannot delete protected environments" },
    },
    expected: { kind: "forbidden", message: "User cannot delete protected environments" },
  },
  {
    id: "deployforge-404",
    title: "No such deployment",
    documented: true,
    printed: true,
    request: { method: "GET", path: "/deployments/dep-missing" },
    response: {
      status: 404,
      headers: json,
      body: { code: 404, status: "error", message: "Deployment 'dep-missing' not found" },
    },
    expected: { kind: "not-found", message: "Deployment 'dep-missing' not found" },
  },
  {
    id: "deployforge-422",
    title: "The region is not valid",
    documented: true,
    printed: true,
    request: { method: "POST", path: "/environments", json: { cloud_provider: "aws", region: "us-east-99" } },
    response: {
      status: 422,
      headers: json,
      body: {
        code: 422,
        status: "error",
        message: "Validation failed",
        data: { errors: [{ field: "region", message: "'us-east-99' is not a valid AWS region" }] },
      },
    },
    expected: {
      kind: "invalid",
      message: "Validation failed",
      fields: [{ path: ["region"], message: "'us-east-99' is not a valid AWS region" }],
    },
  },
  {
    id: "deployforge-500",
    title: "An unexpected error",
    documented: true,
    printed: true,
    request: { method: "GET", path: "/deployments" },
    response: {
      status: 500,
      headers: json,
      body: {
        code: 500,
        status: "error",
        message: "An unexpected error occurred. Our engineering team has been notified.",
      },
    },
    expected: {
      kind: "server-error",
      message: "An unexpected error occurred. Our engineering team has been notified.",
    },
  },
  {
    id: "deployforge-503",
    title: "Under maintenance",
    documented: true,
    printed: true,
    request: { method: "GET", path: "/deployments" },
    response: {
      status: 503,
      headers: json,
      body: {
        code: 503,
        status: "error",
        message: "DeployForge is undergoing maintenance. Check status.deployforge.com for updates.",
      },
    },
    expected: {
      kind: "unavailable",
      message: "DeployForge is undergoing maintenance. Check status.deployforge.com for updates.",
      retryAt: undefined,
    },
  },
  {
    id: "deployforge-422-quota",
    title: "Refused by quota, no field at fault",
    documented: false,
    printed: false,
    request: { method: "POST", path: "/environments", json: { cloud_provider: "aws", region: "us-east-1" } },
    response: {
      status: 422,
      headers: json,
      body: { code: "422", status: "error", message: "This account has used all 5 of its environments" },
    },
    expected: {
      kind: "unprocessable",
      message: "This account has used all 5 of its environments",
      code: undefined,
    },
  },
  {
    id: "deployforge-401-gateway",
    title: "API key refused, in the second shape",
    documented: false,
    printed: false,
    request: { method: "GET", path: "/deployments" },
    response: {
      status: 401,
      headers: json,
      body: {
        error: {
          code: "ERR-401",
          message: "The API key has expired",
          documentation_url: "https://docs.deployforge.com/errors/ERR-401",
        },
      },
    },
    expected: {
      kind: "unauthenticated",
      message: "The API key has expired",
      code: "ERR-401",
      helpUrl: "https://docs.deployforge.com/errors/ERR-401",
    },
  },
  {
    id: "deployforge-200-running",
    title: "A job at work",
    documented: false,
    printed: true,
    request: { method: "GET", path: "/jobs/job-4xample/status" },
    response: { status: 200, headers: json, body: { id: "job-4xample", current_state: "running", progress: 65 } },
    expected: {
      kind: "success",
      job: { id: "job-4xample", state: "running", rawState: "running", progress: 0.65 },
    },
  },
  {
    id: "deployforge-200-succeeded",
    title: "A job that is done, in the envelope",
    documented: false,
    printed: false,
    request: { method: "GET", path: "/jobs/job-4xample/status" },
    response: {
      status: 200,
      headers: json,
      body: {
        code: 200,
        status: "success",
        message: "Deployment finished",
        data: { job_id: "job-4xample", current_state: "succeeded", progress: 100 },
      },
    },
    expected: {
      kind: "success",
      message: "Deployment finished",
      job: { id: "job-4xample", state: "succeeded", rawState: "succeeded", progress: 1 },
    },
  },
  {
    id: "deployforge-200-failed",
    title: "A job that failed",
    documented: false,
    printed: false,
    request: { method: "GET", path: "/jobs/job-4xample/status" },
    response: { status: 200, headers: json, body: { id: "job-4xample", current_state: "failed", progress: 65 } },
    expected: {
      kind: "success",
      job: { id: "job-4xample", state: "failed", rawState: "failed", progress: 0.65 },
    },
  },
];

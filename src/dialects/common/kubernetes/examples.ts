import { issue, refused } from "../example.ts";

const status = { kind: "Status", apiVersion: "v1", metadata: {}, status: "Failure" };

export const examples = [
  refused(
    "kubernetes",
    "Status of Kubernetes, a field that is wrong",
    422,
    {
      ...status,
      message: 'Deployment.apps "api" is invalid',
      reason: "Invalid",
      details: {
        name: "api",
        group: "apps",
        kind: "Deployment",
        causes: [
          { reason: "FieldValueRequired", message: "Required value", field: "spec.template.spec.containers[0].image" },
          { reason: "FieldValueInvalid", message: "must be at least 1m", field: "spec.resources.requests[cpu]" },
        ],
      },
      code: 422,
    },
    {
      kind: "invalid",
      message: 'Deployment.apps "api" is invalid',
      code: "Invalid",
      fields: [
        issue(["spec", "template", "spec", "containers", 0, "image"], "Required value"),
        issue(["spec", "resources", "requests", "cpu"], "must be at least 1m"),
      ],
    },
  ),
  refused(
    "kubernetes-busy",
    "Status of Kubernetes, with a wait in its details",
    429,
    {
      ...status,
      message: "the server is starting",
      reason: "TooManyRequests",
      details: { retryAfterSeconds: 2 },
      code: 429,
    },
    {
      kind: "rate-limited",
      message: "the server is starting",
      code: "TooManyRequests",
      requestId: "a1",
      retryAt: 2000,
    },
    { headers: { "Audit-Id": "a1" }, now: "1970-01-01T00:00:00Z" },
  ),
  refused(
    "kubernetes-changed",
    "Status of Kubernetes, an object that somebody has changed",
    409,
    {
      ...status,
      message: 'Operation cannot be fulfilled on deployments.apps "api": the object has been modified',
      reason: "Conflict",
      details: { name: "api", group: "apps", kind: "deployments" },
      code: 409,
    },
    { kind: "conflict", code: "Conflict", fields: undefined },
  ),
];

import type { Example } from "faultline";

/** From the public reference of this API: the properties are its own, the sentences in its style. */
export const examples: readonly Example[] = [
  {
    id: "octopus-400",
    title: "A name is missing",
    request: { method: "POST", path: "/api/Spaces-1/projects" },
    response: {
      status: 400,
      body: {
        ErrorMessage: "There was a problem with your request.",
        Errors: ["Please provide a value for the Name field.", "Please choose a project group."],
        ParsedHelpLinks: [],
      },
    },
    expected: {
      kind: "invalid",
      message: "There was a problem with your request.",
      fields: [
        { path: [], message: "Please provide a value for the Name field." },
        { path: [], message: "Please choose a project group." },
      ],
    },
  },
  {
    id: "octopus-400-details",
    title: "Details by field",
    request: { method: "POST", path: "/api/Spaces-1/releases" },
    response: {
      status: 400,
      body: {
        ErrorMessage: "There was a problem with your request.",
        Errors: ["Version is not valid"],
        Details: { Version: ["Version is not valid"] },
        HelpLink: "https://oc.to/versions",
      },
    },
    expected: {
      kind: "invalid",
      helpUrl: "https://oc.to/versions",
      fields: [{ path: ["Version"], message: "Version is not valid" }],
    },
  },
  {
    id: "octopus-403",
    title: "A permission is missing",
    request: { method: "GET", path: "/api/Spaces-1/projects" },
    response: {
      status: 403,
      body: { ErrorMessage: "You do not have permission to perform this action. Missing permission: ProjectView" },
    },
    expected: { kind: "forbidden", requiredScopes: ["ProjectView"] },
  },
  {
    id: "octopus-404",
    title: "No such resource",
    request: { method: "GET", path: "/api/Spaces-1/projects/Projects-1" },
    response: { status: 404, body: { ErrorMessage: "The resource 'Projects-1' was not found." } },
    expected: { kind: "not-found", message: "The resource 'Projects-1' was not found." },
  },
  {
    id: "octopus-503-maintenance",
    title: "Maintenance mode",
    request: { method: "POST", path: "/api/Spaces-1/projects" },
    response: { status: 503, body: { ErrorMessage: "Octopus is in maintenance mode." } },
    expected: { kind: "locked", message: "Octopus is in maintenance mode." },
  },
  {
    id: "octopus-500",
    title: "A stack",
    request: { method: "GET", path: "/api/dashboard" },
    response: {
      status: 500,
      body: {
        ErrorMessage: "Object reference not set to an instance of an object.",
        FullException: "System.NullReferenceException: Object\r\n   at Octopus.Server.Web.Api()",
      },
    },
    expected: { kind: "server-error", message: undefined },
  },
  {
    id: "octopus-201-task",
    title: "A deployment has begun",
    request: { method: "POST", path: "/api/Spaces-1/tasks" },
    response: {
      status: 201,
      body: {
        Id: "ServerTasks-1",
        Name: "Deploy",
        Description: "Deploy Web 1.0",
        State: "Queued",
        ErrorMessage: "",
        IsCompleted: false,
        Links: { Self: "/api/tasks/ServerTasks-1" },
      },
    },
    expected: {
      kind: "created",
      job: { id: "ServerTasks-1", state: "pending", rawState: "Queued", statusUrl: "/api/tasks/ServerTasks-1" },
    },
  },
  {
    id: "octopus-200-task-failed",
    title: "A deployment has failed",
    request: { method: "GET", path: "/api/tasks/ServerTasks-1" },
    response: {
      status: 200,
      body: {
        Id: "ServerTasks-1",
        State: "TimedOut",
        ErrorMessage: "The deployment took longer than 10 minutes.",
        HasPendingInterruptions: false,
        Links: { Self: "/api/tasks/ServerTasks-1" },
      },
    },
    expected: {
      kind: "success",
      job: {
        id: "ServerTasks-1",
        state: "failed",
        rawState: "TimedOut",
        message: "The deployment took longer than 10 minutes.",
      },
    },
  },
  {
    id: "octopus-200-page",
    title: "A page of releases",
    request: { method: "GET", path: "/api/Spaces-1/releases?skip=30" },
    response: {
      status: 200,
      body: {
        ItemType: "Release",
        TotalResults: 71,
        ItemsPerPage: 30,
        NumberOfPages: 3,
        LastPageNumber: 2,
        Items: [{ Id: "Releases-31" }],
        Links: { "Page.Next": "/api/Spaces-1/releases?skip=60", "Page.Previous": "/api/Spaces-1/releases?skip=0" },
      },
    },
    expected: {
      kind: "success",
      data: [{ Id: "Releases-31" }],
      page: { total: 71, perPage: 30, pages: 3, hasNext: true, hasPrevious: true },
    },
  },
];

import { expect, it } from "vitest";
import { toRoute } from "../../src/observing/route.ts";

const base = "https://api.example.com/v1/";

it.each([
  ["users/42", "/users/{id}"],
  ["users/user_123/keys?page=2#top", "/users/{id}/keys"],
  ["deployments/550e8400-e29b-41d4-a716-446655440000", "/deployments/{id}"],
  ["jobs/01HZY8ZC3QJ5T7", "/jobs/{id}"],
  ["releases/4.2.1/approve", "/releases/{id}/approve"],
  ["users/ann%40example.com", "/users/{id}"],
  ["reset/abcdefghijklmnopqrstuvwxyzabcdefgh", "/reset/{id}"],
  ["oauth2/token", "/oauth2/token"],
  ["v2beta1/access_tokens", "/v2beta1/access_tokens"],
  ["audit-log/", "/audit-log/"],
  // Formats that ids come in.
  ["commits/5f1c956", "/commits/{id}"],
  ["commits/0e600c8e3f1c2b7d9a4b5c6d7e8f90123456789a", "/commits/{id}"],
  ["calendar/2026-01-15", "/calendar/{id}"],
  ["files/aGVsbG8gd29ybGQ=", "/files/{id}"],
  ["keys/kJhGfDsAqWeRtYuI", "/keys/{id}"],
  ["posts/ten-things-that-no-one-says", "/posts/{id}"],
  ["users/ann@example.com", "/users/{id}"],
  ["invites/k3YtQ9/accept", "/invites/{id}/accept"],
  // Words, as APIs write them.
  ["tickets.json", "/tickets.json"],
  ["tickets/42.json", "/tickets/{id}"],
  ["documents:batchGet", "/documents:batchGet"],
  ["projects/p1x2y3/jobs/42:cancel", "/projects/{id}/jobs/{id}:cancel"],
  ["$metadata", "/$metadata"],
  [".well-known/openid-configuration", "/.well-known/openid-configuration"],
  ["userProfiles/me/OAuthClients", "/userProfiles/me/OAuthClients"],
  ["customer_portal_configurations", "/customer_portal_configurations"],
  ["README", "/README"],
  ["", "/"],
])("the path %s is %s in logs", (path, route) => {
  expect(toRoute(base + path, base)).toBe(route);
});

it("the base's own path is no part of it, relative or not, and another path stays whole", () => {
  expect(toRoute("https://api.example.com/api/v1/users", "/api/v1")).toBe("/users");
  expect(toRoute("https://api.example.com/api/v1", "/api/v1")).toBe("/");
  expect(toRoute("https://api.example.com/api/v10/users", "/api/v1")).toBe("/api/v10/users");
  expect(toRoute("https://api.example.com/jobs/7", base)).toBe("/jobs/{id}");
});

it("a path of any depth has a name of few steps", () => {
  expect(toRoute(base + "a/".repeat(5000), base).length).toBeLessThan(50);
});

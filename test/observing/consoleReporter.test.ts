import { Console } from "node:console";
import { Writable } from "node:stream";
import { afterEach, expect, it, vi } from "vitest";
import { consoleReporter, type Failure, type OutcomeEvent } from "../../src/index.ts";

const failure: Failure = { kind: "rate-limited", status: 429, receivedAt: 0, dialect: "http", message: "Slow down." };
const event: OutcomeEvent = {
  ...{
    at: 0,
    method: "GET",
    origin: "https://api.example.com",
    route: "/users/{id}",
    status: 429,
    kind: "rate-limited",
  },
  ...{ durationMs: 131.6, attempt: 2, requestId: "req_1", code: "E1", details: failure },
};
const success: OutcomeEvent = {
  ...{ at: 0, method: "GET", origin: "https://api.example.com", route: "/users", status: 200, kind: "success" },
  ...{ durationMs: 12, attempt: 1 },
};

function fakeConsole() {
  return { groupCollapsed: vi.fn(), groupEnd: vi.fn(), warn: vi.fn(), error: vi.fn(), info: vi.fn() };
}

afterEach(() => vi.restoreAllMocks());

it("a failure is a closed group with its facts in the title and its details inside", () => {
  const target = fakeConsole();
  consoleReporter({ console: target })(event);
  expect(target.groupCollapsed).toHaveBeenCalledExactlyOnceWith(
    "GET /users/{id} → 429 rate-limited, E1, 132 ms, attempt 2, request req_1",
  );
  expect(target.warn).toHaveBeenCalledExactlyOnceWith("%s", "Slow down.", failure);
  expect(target.groupEnd).toHaveBeenCalledOnce();
});

it("what is ours to mend is an error", () => {
  const target = fakeConsole();
  const broken: Failure = { ...failure, kind: "server-error", status: 500, message: undefined };
  consoleReporter({ console: target })({ ...event, kind: "server-error", status: 500, details: broken });
  expect(target.error).toHaveBeenCalledExactlyOnceWith("%s", "server-error", broken);
  expect(target.warn).not.toHaveBeenCalled();
});

it("a server's words are no format of the console, and write no lines of their own", () => {
  const lines: string[] = [];
  const terminal = new Console({ stdout: new Writable({ write: keep }), stderr: new Writable({ write: keep }) });
  function keep(chunk: unknown, _: unknown, done: () => void) {
    lines.push(String(chunk));
    done();
  }
  const details: Failure = { ...failure, message: "%cAll 100%disk and 50%off" };
  consoleReporter({ console: terminal })({ ...event, code: "E1\r\nGET /forged → 200\u001b[2J", details });
  expect(lines.join("")).toContain("%cAll 100%disk and 50%off {");
  expect(lines[0]).toBe(
    "GET /users/{id} → 429 rate-limited, E1 GET /forged → 200 [2J, 132 ms, attempt 2, request req_1\n",
  );
});

it("what never left says so, and claims no time", () => {
  const target = fakeConsole();
  const offline: Failure = { ...failure, kind: "unreachable", status: 0, unsent: true };
  consoleReporter({ console: target })({ ...success, kind: "unreachable", status: 0, unsent: true, details: offline });
  expect(target.groupCollapsed).toHaveBeenCalledWith("GET /users → not sent unreachable");
});

it("what went well is silent unless it is asked for, and then one line of the console that is there", () => {
  const info = vi.spyOn(console, "info").mockReturnValue();
  consoleReporter()(success);
  expect(info).not.toHaveBeenCalled();
  consoleReporter({ successes: true })({ ...success, renewed: true });
  expect(info).toHaveBeenCalledExactlyOnceWith("GET /users → 200 success, 12 ms, after a renewed sign-in");
});

import { describe, expect, it } from "vitest";
import { toAbsoluteUrl, toSameOriginUrl } from "../../src/http/links.ts";

const base = "https://api.example.com/v1/jobs";

describe("toSameOriginUrl", () => {
  it.each([
    ["/v1/jobs/1", "https://api.example.com/v1/jobs/1"],
    ["jobs/1?full=1", "https://api.example.com/v1/jobs/1?full=1"],
    ["https://api.example.com/x", "https://api.example.com/x"],
    ["https://API.example.com:443/x", "https://api.example.com/x"],
    // It stays on the origin; that it is only ever read is the poller's duty.
    ["/v1/jobs/../../admin", "https://api.example.com/admin"],
  ])("takes %s", (address, expected) => {
    expect(toSameOriginUrl(address, base)).toBe(expected);
  });

  it.each([
    "https://evil.example/x",
    "//evil.example/x",
    "/\\evil.example/x",
    "\\\\evil.example/x",
    "https:\\\\evil.example",
    "/\t/evil.example/x",
    "https://api.example.com.evil.example/x",
    "https://api.example.com@evil.example/x",
    "https://user:secret@api.example.com/x",
    "http://api.example.com/x",
    "https://api.example.com:8443/x",
    "javascript:alert(1)",
    "data:text/html,x",
    "blob:https://api.example.com/1",
    "ftp://api.example.com/x",
    "https://",
    "",
    undefined,
    null,
    7,
    {},
  ])("refuses %j", (address) => {
    expect(toSameOriginUrl(address, base)).toBeUndefined();
  });

  it("asks for the origin of the request when a redirect has led elsewhere", () => {
    expect(toSameOriginUrl("/x", "https://evil.example/a", base)).toBeUndefined();
    expect(toSameOriginUrl("https://api.example.com/x", "https://evil.example/a", base)).toBe(
      "https://api.example.com/x",
    );
  });

  it("refuses everything when it does not know where the reply came from", () => {
    expect(toSameOriginUrl("/x", "")).toBeUndefined();
    expect(toSameOriginUrl("https://api.example.com/x", "")).toBeUndefined();
  });
});

describe("toAbsoluteUrl", () => {
  it("takes other hosts, for links that a person may follow", () => {
    expect(toAbsoluteUrl("https://docs.example.org/e/1", base)).toBe("https://docs.example.org/e/1");
  });

  it.each([
    "javascript:alert(document.domain)",
    "JavaScript:alert(1)",
    " java\nscript:alert(1)",
    "data:,x",
    "mailto:a@b.c",
  ])("refuses %j", (address) => {
    expect(toAbsoluteUrl(address, base)).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { toAbsoluteUrl, toSameOriginUrl } from "../../src/http/links.ts";

const base = "https://api.example.com/v1/jobs";

describe("an address that will be asked with the person's credentials", () => {
  it.each([
    // Cyrillic letters that look like Latin ones.
    "https://\u0430pi.example.com/x",
    "https://api.example.com.evil.tld/x",
    "https://api.example.com%2eevil.tld/x",
    "https://api.example.com:443@evil.tld/x",
    "https://api.example.com\u3002evil.tld/x",
    "https:///evil.tld/x",
    "///evil.tld/x",
    "////evil.tld/x",
    "/\r/evil.tld/x",
    "/\n/evil.tld/x",
    " //evil.tld",
    "\u0000//evil.tld",
    "//evil.tld\\@api.example.com/x",
    "https://api.example.com:444/x",
    "HTTP://api.example.com/x",
    "h\nttp://api.example.com/x",
    "ws://api.example.com/x",
    "filesystem:https://api.example.com/x",
    "view-source:https://api.example.com/x",
    "about:blank",
    "https://[::1",
    "https://api.example.com:99999/x",
    "https://@api.example.com:pw@evil.tld/",
    ["https://api.example.com/x"],
    { toString: () => "/x", href: "/x" },
    new URL("https://api.example.com/x"),
    Symbol("/x"),
    10n,
    true,
  ])("is refused when it is another's, or nothing that a server writes: %s", (address) => {
    expect(toSameOriginUrl(address, base)).toBeUndefined();
  });

  it("is the very one that was looked at: what a browser leaves out is left out", () => {
    expect(toSameOriginUrl("\t/x\n", base)).toBe("https://api.example.com/x");
    expect(toSameOriginUrl("https://API.EXAMPLE.COM/x", base)).toBe("https://api.example.com/x");
    expect(toSameOriginUrl("https://\uff41pi.example.com/x", base)).toBe("https://api.example.com/x");
    expect(toSameOriginUrl("/x\u202e?\ud800", base)).toBe("https://api.example.com/x%E2%80%AE?%EF%BF%BD");
  });

  it.each(["", "about:blank", "data:,x", "blob:https://api.example.com/1", "https://user:pw@api.example.com/"])(
    "is refused when what was asked is itself no address: %j",
    (asked) => {
      expect(toSameOriginUrl("https://api.example.com/x", base, asked)).toBeUndefined();
    },
  );
});

describe("a link", () => {
  it("shows a name of foreign letters as it is written in addresses, so that it is not taken for another", () => {
    expect(toAbsoluteUrl("https://\u0430pple.com/", base)).toBe("https://xn--pple-43d.com/");
  });

  it.each(["https://example.com/", "/", "https://"])("of megabytes is none: %s", (start) => {
    expect(toAbsoluteUrl(start + "a".repeat(10_000_000), base)).toBeUndefined();
    expect(toSameOriginUrl(start + "a".repeat(10_000_000), base)).toBeUndefined();
  });

  it("may be as long as servers take addresses", () => {
    const path = `/${"a".repeat(16_000)}`;
    expect(toSameOriginUrl(path, base)).toBe(`https://api.example.com${path}`);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ApiError, type Failure, redact } from "../../src/index.ts";

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N";
// Put together here, so that no scanner takes this file for a leak.
const stripeKey = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const githubToken = ["ghp", "16C7e42F292c6912E7710c838347Ae178B4a"].join("_");

describe("a text", () => {
  it.each([
    ["Incorrect API key provided: sk-abcd****wxyz.", "Incorrect API key provided: [redacted]."],
    [`No such customer for ${stripeKey}`, "No such customer for [redacted]"],
    [`bad credentials ${githubToken}, try again`, "bad credentials [redacted], try again"],
    [`token ${jwt} has expired`, "token [redacted] has expired"],
    ["Bearer abcdefghijkl was refused", "Bearer [redacted] was refused"],
    ["Basic YWxhZGRpbjpvcGVuc2VzYW1l", "Basic [redacted]"],
    ["Authorization: Bearer a.b c\nAccept: */*", "Authorization: [redacted]\nAccept: */*"],
    ["Cookie: a=b; session=c", "Cookie: [redacted]"],
    ["password=hunter2 is too short", "password=[redacted] is too short"],
    ["password=required&page=2", "password=[redacted]&page=2"],
    ["Invalid password 'hunter2 is it'", "Invalid password '[redacted]'"],
    ['{"user":"ann","apiKey":"a\\"b","n":1}', '{"user":"ann","apiKey":"[redacted]","n":1}'],
    [
      'said {\\"client_secret\\":\\"x, \\\\\\"y\\\\\\" z\\",\\"n\\":1}',
      'said {\\"client_secret\\":\\"[redacted]\\",\\"n\\":1}',
    ],
    ['password: ["a", "b"] refused', "password: [redacted] refused"],
    ["API key: abc123 is unknown", "API key: [redacted] is unknown"],
    ["user[password]=abc&page=2", "user[password]=[redacted]&page=2"],
    ["Key (email)=(ann@example.com) already exists.", "Key (email)=([redacted]) already exists."],
    ["Failing row contains (1, ann, null).", "Failing row contains ([redacted])."],
    ["-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- end", "[redacted] end"],
    ["key wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY1234 end", "key [redacted] end"],
    ["Duplicate entry 'ann@example.com' for key 'users.email'", "Duplicate entry '[redacted]' for key 'users.email'"],
    ['dup key: { email: "ann@example.com" }', "dup key: {[redacted]}"],
    ["The duplicate key value is (ann@example.com).", "The duplicate key value is ([redacted])."],
    ["Card 4111 1111 1111 1111 was declined", "Card [redacted] was declined"],
    ["-----BEGIN PGP PRIVATE KEY BLOCK-----\nlQdGBF\n-----END PGP PRIVATE KEY BLOCK----- end", "[redacted] end"],
  ])("loses the secret in %j", (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    ["API key abc123def456 is invalid", "API key [redacted] is invalid"],
    ["token 5f4dcc3b5aa765d6 was rejected", "token [redacted] was rejected"],
    ["The password is hunter2.", "The password is [redacted]"],
    ["run --password hunter2 failed", "run --password [redacted] failed"],
    ["bad password `hunter2`", "bad password `[redacted]`"],
    ["bad password “hunter2”", "bad password “[redacted]”"],
    ['{"user"=>"ann", "password"=>"hunter2"}', '{"user"=>"ann", "password"=>"[redacted]"}'],
    ["password -> hunter2", "password -> [redacted]"],
    ["password      = hunter2", "password      = [redacted]"],
    ["<password>hunter2</password>", "<password>[redacted]</password>"],
    ['{"token":{"a":{"b":1},"c":"hunter2"},"d":1}', '{"token":[redacted],"d":1}'],
    ["password: not,hunter2", "password: [redacted],hunter2"],
    ["connect.sid=s%3Ahunter2", "connect.sid=[redacted]"],
    ["PHPSESSID=hunter2", "PHPSESSID=[redacted]"],
    ["login with pin: 1234", "login with pin: [redacted]"],
  ])("loses the secret that a sentence or a dump names in %j", (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  // Put together here for the same reason. Forms: the issuers' own documents, and what secret scanners look for.
  it.each([
    ["sk-proj-", "abcDEF1234567890"],
    ["sk-ant-api03-", "abcDEF1234567890"],
    ["gho_", "16C7e42F292c6912E7710c838347Ae178B4a"],
    ["github_pat_", "11ABCDEFG0abcdefghijkl"],
    ["glpat-", "ABCdefGHIjklMNOpqrs1"],
    ["glptt-", "0123456789abcdef0123456789abcdef"],
    ["xoxb-", "123456789012-1234567890123-abcDEF"],
    ["xapp-1-", "A111-222-abc333"],
    ["AKIA", "IOSFODNN7EXAMPLE"],
    ["ASIA", "IOSFODNN7EXAMPLE"],
    ["AIza", "SyA1234567890abcdefghijklmnopqrstuv"],
    ["key-", "3ca6ef1f29bd4dfd64dfa2d3a5a21b9c"],
    ["GOCSPX-", "abcDEF123456ghiJKL789mno"],
    ["SG.", "abcdefghijk.lmnopqrstuv1234"],
    ["npm_", "abcdefghijklmnopqrstuvwxyz0123456789"],
    // Hugging Face gives letters alone.
    ["hf_", "aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH"],
    ["dckr_pat_", "abcDEF1234567890abc"],
    ["whsec_", "abcDEF1234567890"],
    ["shpat_", "0123456789abcdef0123456789abcdef"],
    ["dor_v1_", "0123456789abcdef"],
    ["sq0atp-", "abcDEF1234567890abcdef"],
    ["sntrys_", "eyJpYXQiOjE2MDk0NTkyMDB9"],
    ["bot123456789:", "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"],
    ["hooks.slack.com/services/", "T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"],
  ])("loses a key that begins with %s", (issuer, rest) => {
    expect(redact(`no access with ${issuer}${rest}, sorry`)).toBe("no access with [redacted], sorry");
  });

  it.each([
    ["https://ann:p@ss@api.example.com/x", "https://[redacted]@api.example.com/x"],
    ["postgres://u:p@db/x refused", "postgres://[redacted]@db/x refused"],
    [
      "GET https://graph.example.com/me?fields=id&access_token=EAAB&page=2",
      "GET https://graph.example.com/me?fields=id&access_token=[redacted]&page=2",
    ],
    ["/callback?code=SplxlOBe&state=open", "/callback?code=[redacted]&state=open"],
    ["https://x.example/#id_token=abc", "https://x.example/#id_token=[redacted]"],
    ["/o?X-Amz-Signature=ab&X-Amz-Date=20260115", "/o?X-Amz-Signature=[redacted]&X-Amz-Date=20260115"],
    ["/o?key=ab&sig=cd&q=e", "/o?key=[redacted]&sig=[redacted]&q=e"],
    ["/go?to=https%3A%2F%2Fx.example%3Ftoken%3Dab", "/go?to=https%3A%2F%2Fx.example%3Ftoken%3D[redacted]"],
    ["/go?to=https://x.example?token=ab", "/go?to=https://x.example?token=[redacted]"],
    ["postgres://u:pa/ss#1@db:5432/x is no address", "postgres://[redacted]@db:5432/x is no address"],
    ["//ann:hunter2@api.example.com/x", "//[redacted]@api.example.com/x"],
    ["/login?user%5Bpassword%5D=hunter2&a=1", "/login?user%5Bpassword%5D=[redacted]&a=1"],
    ["/log?q=%7B%22password%22%3A%22hu%20nter2%22%7D", "/log?q=%7B%22password%22%3A%22[redacted]%22%7D"],
    ["/log?q=password%3A%20hunter2", "/log?q=password%3A%20[redacted]"],
    ["/x?h=Bearer%20abcdefgh1", "/x?h=Bearer%20[redacted]"],
    ["/cb?invite=hunter2&nonce=n0&code_verifier=cv", "/cb?invite=[redacted]&nonce=[redacted]&code_verifier=[redacted]"],
    ["https://x.example/invites/k3YtQ9/accept", "https://x.example/invites/[redacted]/accept"],
    ["/password-resets/550e8400-e29b-41d4-a716-446655440000", "/password-resets/[redacted]"],
    ["/s?AWSAccessKeyId=A1&Signature=b%2B", "/s?AWSAccessKeyId=A1&Signature=[redacted]"],
    ["/b?sv=2024-11-04&se=2026-01-15&sig=ab%3D", "/b?sv=2024-11-04&se=2026-01-15&sig=[redacted]"],
  ])("loses what opens something in the address %s", (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    "password: must be at least 8 characters",
    "Your token is missing, and the session has expired",
    "Basic plan customers cannot export, Bearer authentication is required",
    'Bearer realm="api", error="invalid_token"',
    "Unexpected token '<', not valid JSON",
    "max_tokens: 4096, token: null",
    "/callback?token=null&session=undefined",
    "missing scopes tokens:read, secrets:write",
    "API key ID key_01HZY8ZC3QJ5T7 was revoked, resetPassword: failed",
    "code E7003, request req_01HZY8ZC3, trace 4bf92f3577b34da6a3ce929d0e0e4736",
    "550e8400-e29b-41d4-a716-446655440000 at 2026-01-15T12:00:00.000Z",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "https://api.example.com/users/42?page=2&per_page=50#top",
    "key-management-service and secret-rotation-schedule are down",
    "The monkey, the author and the keyboard: by design, a signal of 5 tokenizers",
    "password: String must contain at least 8 character(s)",
    "token: Invalid input: expected string, received undefined",
    "Invalid signature algorithm HS256, signature sha256 expected",
    'was {"token":null,"cursor":"abc"}',
    "tokens_remaining: 149984, max_tokens=4096",
    "commit 5f1c956, tag v4.2.1-rc.3, build 20260115.7, sha 5f4dcc3b5aa765d61d8327deb882cf995f4dcc3b",
    "pi_3MtwBwLkdIwHu7ix28a3tqPa of cus_NffrFeUfNV2Hib, order 4111111111111111",
    "POST /verify/email and /reset/password-form, then /invites",
    "https://x.example:8080/npm/@scope/pkg@1.2.3 // see notes @ann",
    "Secretary and author of key 7 of 12, session ended",
  ])("keeps what support needs: %s", (text) => {
    expect(redact(text)).toBe(text);
  });

  it("is the same when it goes through twice", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...snippets)), (parts) => {
        const once = redact(parts.join(" "));
        expect(redact(once)).toBe(once);
      }),
      { seed: 1 },
    );
  });

  it("is cut between words, and says how much is missing", () => {
    expect(redact("one two three four", { maxLength: 9 })).toBe("one two [11 characters more]");
  });
});

const snippets = [
  "password=abc",
  'token: "x y"',
  "https://a:b@c.example/?key=1",
  "Bearer abcdefgh",
  "API key abc123def",
  "the password is `hunter2`",
  "%22token%22%3A%22a%22",
  'secret={"a":{"b":1}}',
  "/invites/k3YtQ9/x",
  "plain words",
  jwt,
];

describe("data", () => {
  it("loses what stands under a secret's name, whatever the spelling, and says that something was there", () => {
    const data = {
      password: "a",
      userPassword: 1,
      API_KEY: ["b"],
      "x-auth-token": { c: 1 },
      refreshToken: "d",
      pwd: "e",
    };
    expect(new Set(Object.values(redact(data)))).toEqual(new Set(["[redacted]"]));
  });

  it("keeps what is told about a secret, and that there is none", () => {
    const data = {
      tokenType: "bearer",
      password_expires_at: "2026-01-15T12:00:00Z",
      hasSecret: true,
      token: null,
      apiKey: "",
      total_tokens: 12,
      tokens_remaining: 5,
      tokenizer: "cl100k",
      api_key_id: "key_01HZY8ZC3QJ5T7",
      token_id: 5,
      token_count: 3,
      auth_provider: "google",
      token_issuer: "https://id.example.com",
      signature_algorithm: "RS256",
      session_duration: 30,
      secretary: "Ann",
      design: "flat",
      signal: "SIGTERM",
      keyboard: "qwerty",
      "x-ratelimit-remaining-tokens": "149984",
      author: "ann",
      monkey: "b",
    };
    expect(redact(data)).toEqual(data);
  });

  it.each([
    ["pydantic", { type: "string_too_short", loc: ["body", "pin"], msg: "short", input: "12" }, "input"],
    ["express-validator", { type: "field", value: "12", msg: "short", path: "pin", location: "body" }, "value"],
    ["Spring", { field: "pin", rejectedValue: "12", defaultMessage: "short" }, "rejectedValue"],
    ["FluentValidation", { propertyName: "Pin", attemptedValue: "12", errorMessage: "short" }, "attemptedValue"],
    ["class-validator", { property: "pin", value: "12", constraints: { minLength: "short" } }, "value"],
    ["a name of its own", { property_path: "pin", value: "12" }, "value"],
    ["the Resource API", { field: "pin", issue: "short", value: 12 }, "value"],
  ])("loses what a person typed in an issue of %s", (_, issue, key) => {
    expect(redact(issue)).toEqual({ ...issue, [key]: "[redacted]" });
  });

  it("loses what a message about a secret field quotes, and nothing of a message about another", () => {
    const message = "It can't be 'hunter2 or so', \"hunter2\" or `hunter2`.";
    expect(
      redact([
        { path: ["user", "password"], message },
        { path: ["name"], message },
      ]),
    ).toEqual([
      { path: ["user", "password"], message: "It can't be '[redacted]', \"[redacted]\" or `[redacted]`." },
      { path: ["name"], message },
    ]);
  });

  it("loses in a message about a secret field what has letters and digits, quoted or not, wherever the field stands", () => {
    const message = "hunter2 is too short: it must have 12 characters, by rule 7.";
    const expected = "[redacted] is too short: it must have 12 characters, by rule 7.";
    const deep = "abcdefghijklmnopqrstuvwxyz".split("").flatMap((key) => [key, key, key]);
    expect(redact({ propertyName: "Password", message }).message).toBe(expected);
    expect(redact({ path: [...deep, "password"], message }).message).toBe(expected);
    expect(redact({ path: ["page"], message }).message).toBe(message);
  });

  it.each([
    ["1234 is too short", "[redacted] is too short"],
    ["The code was 123.", "The code was [redacted]."],
    ["1234 bitte, 5678 timed out", "[redacted] bitte, [redacted] timed out"],
    ["a1b is too short", "[redacted] is too short"],
    ["p@ss#1! may not be used", "[redacted]! may not be used"],
    ["078-05-1120 is no number", "[redacted] is no number"],
    ["value=1234 is bad", "value=[redacted] is bad"],
    ["Expected at least 6 digits, got 1234", "Expected at least 6 digits, got [redacted]"],
    ['"it\'s me" is too short', '"[redacted]" is too short'],
    ["„geheim“ ist zu kurz", "„[redacted]“ ist zu kurz"],
  ])("loses figures and what is quoted, from three characters on, in %j about a secret field", (message, expected) => {
    for (const field of ["pin", "cvc", "password"]) {
      expect(redact({ path: [field], message })).toEqual({ path: [field], message: expected });
      expect(redact({ property: field, constraints: { isType: message } })).toMatchObject({
        constraints: { isType: expected },
      });
      expect(redact({ field, messages: [message] })).toMatchObject({ messages: [expected] });
    }
    const others = [{ path: ["page"], message }, { messages: [message] }];
    expect(redact(others)).toEqual(others);
  });

  it.each([
    "at least 8 characters",
    "must have 128 characters at most",
    "must be between 100 and 200 characters long",
    "must be longer than or equal to 128",
    "String must contain at most 1024 character(s)",
    "Number must be between 1000 and 9999",
    "expected number to be >=1000",
    "8-128 characters, 0-9 and A-Za-z0-9, a 128-bit key or 256 or more bytes",
    "maximum length is 256, try again in 300 seconds",
    'needs one of "!", "@" and "#"',
  ])("keeps what a rule asks for: %j", (message) => {
    expect(redact({ path: ["password"], message })).toEqual({ path: ["password"], message });
  });

  it("keeps codes, ids and addresses beside a message about a secret field", () => {
    const issue = {
      ...{ loc: ["body", "pin"], type: "too_short_2", code: "E70031x", requestId: "req_01HZY8ZC3" },
      ...{ url: "https://errors.pydantic.dev/2.11/v/string_too_short", msg: "short" },
    };
    expect(redact(issue)).toEqual(issue);
  });

  it("keeps a value where nothing is said of a field: the wait that was read", () => {
    const reading = { source: "retry-after", value: "30", certainty: "exact" };
    expect(redact({ reading })).toEqual({ reading });
  });

  it("loses header fields, as Headers, as a record and as pairs", () => {
    const fields = { authorization: "x", "x-api-key": "y", "x-request-id": "r", accept: "*/*" };
    const expected = { authorization: "[redacted]", "x-api-key": "[redacted]", "x-request-id": "r", accept: "*/*" };
    expect(redact<unknown>(new Headers(fields))).toEqual(expected);
    expect(redact(fields)).toEqual(expected);
    expect(redact([{ name: "Cookie", value: "a=b" }])).toEqual([{ name: "Cookie", value: "[redacted]" }]);
  });

  it("loses header fields as a list of names and values, in pairs or flat, and no scope that is called like a secret", () => {
    expect(redact([...new Headers({ cookie: "a=b", "x-api-key": "y", accept: "*/*" })])).toEqual([
      ["accept", "*/*"],
      ["cookie", "[redacted]"],
      ["x-api-key", "[redacted]"],
    ]);
    expect(redact(["Host", "x.example", "Authorization", "y"])).toEqual([
      "Host",
      "x.example",
      "Authorization",
      "[redacted]",
    ]);
    const scopes = ["tokens:read", "users:read", "secrets:read", "secret"];
    expect(redact({ requiredScopes: scopes, path: ["token", "name"] })).toEqual({
      requiredScopes: scopes,
      path: ["token", "name"],
    });
  });

  it("loses what stands beside a secret's name in pairs, however often and in whatever order the names come", () => {
    const form = new FormData();
    for (const value of ["hunter2", "hunter3"]) form.append("password", value);
    form.append("2", "two");
    form.append("1", "one");
    expect(redact({ form: [...form] })).toEqual({
      form: [
        ["password", "[redacted]"],
        ["password", "[redacted]"],
        ["2", "two"],
        ["1", "one"],
      ],
    });
    expect(redact(Object.entries({ apiKey: "x", max_tokens: 4096, card: { cvc: "123" } }))).toEqual([
      ["apiKey", "[redacted]"],
      ["max_tokens", 4096],
      ["card", { cvc: "[redacted]" }],
    ]);
    expect(redact([["https://x.example/?code=abc", "x"]])).toEqual([["https://x.example/?code=[redacted]", "x"]]);
    expect(redact([{ key: "api_key", val: "hunter2" }])).toEqual([{ key: "api_key", val: "[redacted]" }]);
  });

  it("leaves pairs alone that name no secret, and lists that are none", () => {
    const lists = { points: [[1, 2]], path: [["items", 0]], rows: [["a", "b", "c"]], none: [], mixed: ["a", ["b", 1]] };
    expect(redact(lists)).toEqual(lists);
  });

  it("keeps as many pairs as it is told, and says how many more there were", () => {
    const pairs = Object.entries({ a: 1, b: 2, c: 3 });
    expect(redact(pairs, { maxEntries: 2 })).toEqual([
      ["a", 1],
      ["b", 2],
      ["…", "[1 more]"],
    ]);
  });

  it("loses what opens something in the parameters of an address that stand alone", () => {
    expect(redact<unknown>(new URLSearchParams("code=abc&page=2"))).toBe("code=[redacted]&page=2");
    expect(redact({ query_string: "code=abc&page=2", code: "E7003" })).toEqual({
      query_string: "code=[redacted]&page=2",
      code: "E7003",
    });
  });

  it("becomes plain: errors, maps, sets and addresses, with their texts gone through", () => {
    const failure: Failure = { kind: "gone", status: 410, receivedAt: 1, dialect: "http", message: "token=abc gone" };
    const error = new ApiError(failure, { method: "GET", url: "https://api.example.com/a?token=abc" });
    expect(
      redact<unknown>({ error, map: new Map([["a", 1]]), set: new Set([jwt]), url: new URL("https://u:p@x.example") }),
    ).toEqual({
      error: expect.objectContaining({
        message: "token=[redacted] gone",
        failure: { ...failure, message: "token=[redacted] gone" },
        request: { method: "GET", url: "https://api.example.com/a?token=[redacted]" },
      }),
      map: { a: 1 },
      set: ["[redacted]"],
      url: "https://[redacted]@x.example/",
    });
  });

  it("goes through what errors hold beside their texts: causes, many errors, a request", () => {
    const error = new AggregateError([new Error("password=a")], "token=b", { cause: new Error("secret=c") });
    expect(redact<unknown>(error)).toMatchObject({
      ...{ name: "AggregateError", message: "token=[redacted]" },
      errors: [{ message: "password=[redacted]" }],
      cause: { message: "secret=[redacted]" },
    });
  });

  it("keeps a long request id that would be taken for a key elsewhere", () => {
    const id = "Pn4kQ0wZ8xLm2Vb7Yt5Rs1Dc9Fg3Hj6KaUeWoIqTzX_4";
    expect(redact({ requestId: id, message: id })).toEqual({ requestId: id, message: "[redacted]" });
  });

  it("is never changed itself, and dates stay dates", () => {
    const data = Object.freeze({ at: new Date(0), list: Object.freeze([Object.freeze({ password: "a" })]) });
    expect(redact(data)).toEqual({ at: new Date(0), list: [{ password: "[redacted]" }] });
    expect(data.list[0]).toEqual({ password: "a" });
  });

  it("may go round in circles, throw from getters and proxies, and hold what is no data", () => {
    const round: Record<string, unknown> = { a: 1n, f: () => 1, s: Symbol("x"), bytes: new Uint8Array(3) };
    round.self = round;
    Object.defineProperty(round, "bad", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    round.proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    expect(redact(round)).toEqual({
      ...{ a: "1", f: "[function]", s: "Symbol(x)", bytes: "[binary]" },
      ...{ self: "[circular]", bad: "[unreadable]", proxy: "[unreadable]" },
    });
  });

  it("is left out where it is too deep, too long or too much, with a word on it", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level++) deep = { a: deep };
    expect(JSON.stringify(redact(deep))).toContain('"[too deep]"');
    expect(redact(Array.from({ length: 1200 }, () => 1)).at(-1)).toBe("[200 more]");
    const wide = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`k${index}`, index]));
    expect(redact(wide, { maxEntries: 3 })).toEqual({ k0: 0, k1: 1, k2: 2, "…": "[2 more]" });
    // Each level twice: 2^40 places, and one object for each level.
    let twice: unknown = {};
    for (let level = 0; level < 40; level++) twice = [twice, twice];
    expect(JSON.stringify(redact(twice, { maxDepth: 50 })).length).toBeLessThan(1_000_000);
  });

  it("getter-body: may call its properties as those of every object are called", () => {
    const body = JSON.parse('{"toString":"x","valueOf":"y","hasOwnProperty":"z","message":"token=abc"}');
    const odd = { path: [body], tokens: body, name: body, value: 1 };
    expect(redact(body)).toEqual({ ...body, message: "token=[redacted]" });
    expect(redact(odd)).toMatchObject({ tokens: "[redacted]", name: { message: "token=[redacted]" } });
  });

  it("proto-field-dict: makes no prototype of a name", () => {
    const copied = redact(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"isAdmin":1}}}'));
    expect(Object.getPrototypeOf(copied)).toBe(Object.prototype);
    expect(Object.keys(copied)).toEqual(["__proto__", "constructor"]);
    expect({}).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("isAdmin");
  });

  it("lets no secret through, however deep it is packed, and keeps what stands beside it", () => {
    const wrappings: ((value: unknown) => unknown)[] = [
      (value) => ({ "x-id": "kept", inner: value }),
      (value) => ["kept", value],
      (value) => new Map([["inner", value]]),
      (value) => new Set([value, "kept"]),
      (value) => new Error("kept", { cause: value }),
      (value) => `kept, then ${JSON.stringify(value)}`,
    ];
    const names = ["password", "apiKey", "ACCESS_TOKEN", "x-api-key", "user[pin]", "Set-Cookie", "client secret"];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(fc.nat(wrappings.length - 1), { maxLength: 8 }), (name, path) => {
        const packed = path.reduce<unknown>((value, index) => wrappings[index]?.(value), {
          [name]: "hunter2",
          kept: "kept",
        });
        const shown = JSON.stringify(redact(packed));
        expect(shown).not.toContain("hunter2");
        if (!shown.includes("too deep")) expect(shown).toMatch(/kept|\{\}/);
      }),
      { seed: 1 },
    );
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true, withSet: true }), (value) => {
        expect(() => redact(value)).not.toThrow();
      }),
      { seed: 1 },
    );
  });
});

describe("an app's own rules", () => {
  it("name more secrets, keep what is none, know other forms, and set another mark", () => {
    const options = { keys: ["iban", /^card-/], keep: ["publicToken"], patterns: [/\bacme_[a-z]+\b/], mark: "***" };
    const data = { IBAN: "DE1", cardNumber: "4", publicToken: "p", note: "acme_xyz and acme_abc, iban: DE2" };
    expect(redact(data, options)).toEqual({
      ...{ IBAN: "***", cardNumber: "***", publicToken: "p" },
      note: "*** and ***, iban: ***",
    });
  });
});

describe("the time that a text takes", () => {
  const hostile = [
    ["one letter", "a"],
    ["words", "lorem ipsum dolor "],
    ["names without values", "password "],
    ["names", "password:"],
    ["open quotes", `token="`],
    ["both quotes", `token="'\\`],
    ["brackets", "secret=["],
    ["addresses", "://a"],
    ["one endless address", "x://".padEnd(40, "y")],
    ["beginnings of tokens", "eyJaaaaaaaaa"],
    ["dots of tokens", "eyJaaaaaaaaa.a."],
    ["beginnings of keys", "sk-"],
    ["beginnings of blocks", "-----BEGIN A "],
    ["blocks", "-----BEGIN PRIVATE KEY-----"],
    ["rows", "Key ("],
    ["schemes", "bearer "],
    ["spaces", " "],
    ["parameters", "?a=&"],
    ["underscores", "ab_cdef"],
    ["quotes", `'a`],
    ["quotes within quotes", `token=\\\\\\"a\\"b`],
    ["strokes", "token=\\\\"],
    ["words before figures", "token is 1a "],
    ["quotes of prose", "password `"],
    ["escaped quotes", "%22token%22%3A%22"],
    ["brackets within brackets", "secret={["],
    ["users without hosts", "//a:b"],
    ["invitations", "/invites/"],
    ["cards", "4111 "],
    ["refused rows", "dup key: { Duplicate entry '"],
  ] as const;

  // No clock: a line takes a tenth of a second, a square minutes, and the limit lies far from either on any machine.
  it.each(hostile)(
    "takes in a third of a million signs of %s, for it grows no faster than the text",
    { timeout: 20_000 },
    (_, piece) => {
      const text = piece.repeat(Math.ceil(333_333 / piece.length));
      const { text: told } = redact({ path: "password", text }, { maxLength: Number.POSITIVE_INFINITY });
      expect(told).not.toHaveLength(0);
    },
  );
});

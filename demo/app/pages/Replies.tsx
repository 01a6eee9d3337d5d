import { type Example, examples } from "faultline/testing";
import { Reply } from "./replies/Reply.tsx";

const titles: Readonly<Record<string, string>> = {
  deployforge: "DeployForge",
  versioner: "Versioner",
  resource: "Resource API",
  sensei: "Sensei",
};

/** Every reply that the four documents print, asked for over HTTP and shown as the state that it leads to. */
export default function Replies({ example: id }: { example?: string | undefined }) {
  const names = Object.keys(examples);
  const all = names.flatMap((api) => (examples[api] ?? []).map((example) => ({ api, example })));
  const chosen = all.find(({ example }) => example.id === id);
  return (
    <>
      <p className="desk-muted">
        Choose a reply. The desk sends its request over HTTP, the API answers as documented, and here stands what a
        person would see.
      </p>
      {chosen && (
        <div className="desk-columns">
          <section className="desk-card" aria-labelledby="shown">
            <header>
              <h2 id="shown">What a person sees</h2>
            </header>
            <div className="desk-card-body" data-testid="state">
              <Reply key={chosen.example.id} api={chosen.api} example={chosen.example} />
            </div>
          </section>
          <section className="desk-card" aria-labelledby="sent">
            <header>
              <h2 id="sent">What went over the wire</h2>
              <p>
                {chosen.example.printed ? "As the document prints it" : "In the API's own shape; the words are ours"}
              </p>
            </header>
            <div className="desk-card-body">
              <pre className="desk-pre" role="region" tabIndex={0} aria-label="Request and response">
                {toText(chosen.example)}
              </pre>
            </div>
          </section>
        </div>
      )}
      <section className="desk-card" aria-label="Documented replies">
        <div className="desk-card-body desk-replies">
          {names.map((api) => (
            <nav key={api} aria-label={titles[api] ?? api}>
              <h2>{titles[api] ?? api}</h2>
              <ul>
                {(examples[api] ?? []).map((example) => (
                  <li key={example.id}>
                    <a href={`#/replies/${example.id}`} aria-current={example === chosen?.example ? "true" : undefined}>
                      <b>{example.response.status}</b> {example.title}
                      {!example.documented && <small> (in use, not on the page)</small>}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
      </section>
    </>
  );
}

function toText({ request, response, lands }: Example): string {
  const { status, headers = {}, body } = response;
  const lines = [
    `${request.method} ${request.path}`,
    ...(request.json === undefined ? [] : [JSON.stringify(request.json, null, 2)]),
    "",
    `HTTP ${status}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : ["", typeof body === "string" ? body : JSON.stringify(body, null, 2)]),
    ...(lands ? ["", `and from there: HTTP ${lands.response.status} ${lands.path}`] : []),
  ];
  // A document may hold a body of many kilobytes; the first of them tell enough.
  return lines.join("\n").slice(0, 4000);
}

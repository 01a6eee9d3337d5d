import "./kit.css";

type Messages = Readonly<Record<string, unknown>>;

/** Every sentence of every language, by its address. */
export function CopyDeck({ languages }: { languages: Readonly<Record<string, Messages>> }) {
  const { en = {}, ...others } = languages;
  const tags = ["en", ...Object.keys(others)];
  const sections = Object.entries(en).filter(([, value]) => typeof value === "object");
  return (
    <div data-kit="page">
      <header>
        <h1>Copy deck</h1>
        <p>
          What the components say, by the address of each sentence. A word in braces is filled in later; of several
          titles the first one is used whose words are known.
        </p>
      </header>
      {sections.map(([section, own]) => (
        <section key={section}>
          <h2>{section}</h2>
          <table data-kit="table">
            <thead>
              <tr>
                <th scope="col">Address</th>
                {tags.map((tag) => (
                  <th key={tag} scope="col" lang={tag}>
                    {tag}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...sentences(own, section)].map(([path, text]) => (
                <tr key={path}>
                  <td>
                    <code>{path}</code>
                  </td>
                  <td lang="en">{text}</td>
                  {Object.entries(others).map(([tag, messages]) => (
                    <td key={tag} lang={tag} dir="auto">
                      {at(messages, path) ?? "said in English"}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

/** Address and text of each sentence inside a section. */
function* sentences(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) yield* sentences(one, `${path}.${key}`);
  }
}

function at(messages: Messages, path: string): string | undefined {
  let value: unknown = messages;
  for (const key of path.split(".")) value = (value as Record<string, unknown> | undefined)?.[key];
  return typeof value === "string" ? value : undefined;
}

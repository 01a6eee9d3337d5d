import "./kit.css";

/** Whatever an API sent, as a host might list it. */
export function Data({ value }: { value: unknown }) {
  const [first] = Array.isArray(value) ? value : [value];
  const rest = Array.isArray(value) ? value.length - 1 : 0;
  if (first === undefined || first === null) return null;
  const rows = typeof first === "object" ? Object.entries(first) : [["value", first] as const];
  return (
    <dl data-kit="data">
      {rows.map(([name, one]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>{typeof one === "object" ? JSON.stringify(one) : String(one)}</dd>
        </div>
      ))}
      {rest > 0 && (
        <div style={{ display: "contents" }}>
          <dt>and</dt>
          <dd>{rest} more</dd>
        </div>
      )}
    </dl>
  );
}

export default function Releases() {
  return <p className="desk-muted">Loading…</p>;
}

export default function Versions() {
  return <p className="desk-muted">Loading…</p>;
}

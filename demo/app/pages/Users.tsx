export default function Users() {
  return <p className="desk-muted">Loading…</p>;
}

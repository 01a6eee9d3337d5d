export default function Migrations() {
  return <p className="desk-muted">Loading…</p>;
}

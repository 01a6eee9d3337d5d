export default function Deployments() {
  return <p className="desk-muted">Loading…</p>;
}

import type { ReactNode } from "react";

/** One large number and what it counts. */
export function Figure({ value, children }: { value: ReactNode; children: ReactNode }) {
  return (
    <p className="releases-figure">
      <b>{value}</b>
      <span className="desk-muted">{children}</span>
    </p>
  );
}

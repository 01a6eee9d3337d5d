import type { ReactNode } from "react";

/** One of several that want the same place: what is there now, or what waits for it. */
export interface Lane {
  /** Whose lane it is: "In the way", "Yours, next". */
  label: string;
  title: ReactNode;
  /** When, by whom, which. */
  meta?: ReactNode;
  badge?: ReactNode;
  /** Not there yet: drawn dashed. */
  isWaiting?: boolean | undefined;
}

/** Who holds the place and where you stand: what is in the way is solid, what waits is dashed. */
export function Lanes({ lanes }: { lanes: readonly Lane[] }) {
  return (
    <dl data-fl="lanes">
      {lanes.map(({ label, title, meta, badge, isWaiting }) => (
        <div key={label} data-fl="lane" data-state={isWaiting ? "waiting" : "taken"}>
          <dt>{label}</dt>
          <dd>
            <span data-fl="lane-words">
              <b>{title}</b>
              {meta !== undefined && <small>{meta}</small>}
            </span>
            {badge}
          </dd>
        </div>
      ))}
    </dl>
  );
}

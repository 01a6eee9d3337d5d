/** Attempts as squares, those begun filled. The words beside them say the same. */
export function Pips({ used, total }: { used: number; total: number }) {
  // More than fit in a glance say nothing that the words do not.
  if (!(total > 0 && total <= 8)) return null;
  return (
    <span aria-hidden="true" data-fl="pips">
      {Array.from({ length: total }, (_, index) => (
        <i key={index} data-state={index < used ? "used" : undefined} />
      ))}
    </span>
  );
}

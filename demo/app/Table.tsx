import type { ReactNode } from "react";

interface TableProps {
  label: string;
  columns: readonly string[];
  children: ReactNode;
}

/** A table that can be scrolled sideways with the keyboard, too. */
export function Table({ label, columns, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, or the keyboard cannot scroll it.
    <div className="desk-table-scroll" role="group" aria-label={label} tabIndex={0}>
      <table className="desk-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

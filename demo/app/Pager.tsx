import type { Page } from "faultline";
import { Button } from "faultline/react";

interface PagerProps {
  /** What the pages are of: "users". */
  of: string;
  page: Page | undefined;
  onPage: (number: number) => void;
}

/** The way through a list that comes in pages. */
export function Pager({ of, page, onPage }: PagerProps) {
  const { number = 1, pages = 1, total } = page ?? {};
  return (
    <nav className="desk-pager" aria-label={`Pages of ${of}`}>
      <span className="desk-muted">
        Page {number} of {pages}
        {total !== undefined && `, ${total} ${of}`}
      </span>
      <div className="desk-row">
        <Button isHeld={number <= 1} onClick={() => onPage(number - 1)}>
          Previous
        </Button>
        <Button isHeld={number >= pages} onClick={() => onPage(number + 1)}>
          Next
        </Button>
      </div>
    </nav>
  );
}

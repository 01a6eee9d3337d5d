import type { Example } from "faultline/testing";

interface ReplyListProps {
  title: string;
  list: readonly Example[];
  chosen: Example | undefined;
  /** They are replies of one API, whose page lists some of them. */
  hasPage?: boolean;
}

/** Links to the replies of one API, or of one family. */
export function ReplyList({ title, list, chosen, hasPage }: ReplyListProps) {
  return (
    <nav aria-label={title}>
      <h3>
        {title} <span className="desk-muted">{list.length}</span>
      </h3>
      <ul>
        {list.map((example) => (
          <li key={example.id}>
            <a href={`#/replies/${example.id}`} aria-current={example === chosen ? "true" : undefined}>
              <b>{example.response.status}</b> {example.title}
              {hasPage && !example.documented && <small> (in use, not on the page)</small>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

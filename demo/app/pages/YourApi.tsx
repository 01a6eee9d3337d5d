import { useAnnounce } from "faultline/react";
import { useEffect, useRef } from "react";
import { Card } from "../Card.tsx";
import { ReplyForm } from "./yourApi/ReplyForm.tsx";
import { readerOf } from "./yourApi/readers.ts";
import { SeenState } from "./yourApi/SeenState.tsx";
import { startingPoints } from "./yourApi/startingPoints.ts";
import { useDraft } from "./yourApi/useDraft.ts";
import { useReading } from "./yourApi/useReading.ts";
import { Why } from "./yourApi/Why.tsx";
import "./yourApi/yourApi.css";

/** A reply of any API, typed or pasted, and what comes of it. */
export default function YourApi() {
  const [draft, edit] = useDraft();
  const [reading, again] = useReading(draft);
  const read = reading?.read;
  // A state tells of itself; the message at a field does not.
  const announce = useAnnounce();
  const wrong = Object.values(reading?.mistakes ?? {}).join(" ");
  useEffect(() => {
    if (wrong !== "") return announce(wrong);
  }, [wrong, announce]);
  // On a narrow page it stands below the form, out of sight of somebody who has just pasted.
  const title = useRef<HTMLHeadingElement>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current || reading?.draft !== draft) return;
    isAsked.current = false;
    if (reading.read) title.current?.closest("section")?.scrollIntoView({ block: "nearest" });
  }, [reading, draft]);
  return (
    <>
      <p className="desk-muted">
        Paste a reply of your own API, or all that <code>curl -i</code> prints, and see what a person would see. Nothing
        is sent: what you type stays on this page and in its address. A link to it holds all of it, so take secrets out
        before you pass one on.
      </p>
      <nav className="desk-starts" aria-label="Starting points">
        <h2>Start from</h2>
        <ul>
          {startingPoints.map(([id, label]) => (
            <li key={id}>
              <a href={`#/your-api/from=${id}`} aria-current={draft.from === id ? "true" : undefined}>
                {label}
              </a>
            </li>
          ))}
          <li>
            <a href="#/your-api/status=500">An empty reply</a>
          </li>
        </ul>
      </nav>
      <div className="desk-halves">
        <Card title="The reply">
          <ReplyForm
            draft={draft}
            mistakes={reading?.mistakes ?? {}}
            onEdit={(change) => {
              // Who types on is not to be taken away from it.
              isAsked.current = false;
              edit(change);
            }}
            onRead={() => {
              isAsked.current = true;
              again();
            }}
            onLeave={() => {
              title.current?.focus();
              title.current?.closest("section")?.scrollIntoView();
            }}
          />
        </Card>
        <div className="desk-stack">
          <Card title="What a person sees" titleRef={title}>
            <div className="desk-seen" data-testid="state">
              {read && (
                <SeenState outcome={read.explanation.outcome} method={read.reply.request.method} onAgain={again} />
              )}
              {reading && !read && <p>Nothing yet: mend what is marked in the reply.</p>}
            </div>
          </Card>
          {reading && read && (
            <Why reply={read.reply} explanation={read.explanation} reader={readerOf(reading.draft.reader)} />
          )}
        </div>
      </div>
    </>
  );
}

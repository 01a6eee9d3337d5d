import { examples } from "faultline/testing";
import { Card } from "../Card.tsx";
import { titleOf } from "../dialects.ts";
import { families } from "./replies/families.ts";
import { Reply } from "./replies/Reply.tsx";
import { ReplyList } from "./replies/ReplyList.tsx";
import { toText } from "./replies/toText.ts";

const apis = Object.keys(examples).filter((name) => name !== "common");

/**
 * Every reply that the documents of the four APIs print, and one or more of each shape in common use, asked for over
 * HTTP and shown as the state that it leads to.
 */
export default function Replies({ example: id }: { example?: string | undefined }) {
  const all = Object.entries(examples).flatMap(([api, list]) => list.map((example) => ({ api, example })));
  const { api = "", example: chosen } = all.find(({ example }) => example.id === id) ?? {};
  return (
    <>
      <p className="desk-muted">
        Choose a reply. The desk sends its request over HTTP, the API answers with just that reply, and here stands what
        a person would see.
      </p>
      {chosen && (
        <div className="desk-columns">
          <Card title="What a person sees">
            <div className="desk-seen" data-testid="state">
              <Reply key={chosen.id} api={api} example={chosen} />
            </div>
          </Card>
          <Card title="What went over the wire" about={sourceOf(api, chosen.printed)}>
            <pre className="desk-pre" role="region" tabIndex={0} aria-label="Request and response">
              {toText(chosen)}
            </pre>
            <p>
              <a href={`#/your-api/from=${chosen.id}`}>Change it and see why it is read so</a>
            </p>
          </Card>
        </div>
      )}
      <Card title="Four APIs" about="What their pages list, and what is seen in use besides">
        <div className="desk-replies">
          {apis.map((name) => (
            <ReplyList key={name} title={titleOf(name)} list={examples[name] ?? []} chosen={chosen} hasPage />
          ))}
        </div>
      </Card>
      <Card title={titleOf("common")} about="Shapes that many APIs share, by family; the words are ours">
        <div className="desk-replies">
          {families.map(({ title, list }) => (
            <ReplyList key={title} title={title} list={list} chosen={chosen} />
          ))}
        </div>
      </Card>
    </>
  );
}

function sourceOf(api: string, isPrinted: boolean | undefined): string {
  if (isPrinted) return "As the document prints it";
  return api === "common" ? "A shape in common use; the words are ours" : "In the API's own shape; the words are ours";
}

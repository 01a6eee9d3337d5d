import { Button, QueryView } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { useState } from "react";
import { Card } from "../../Card.tsx";
import { versions } from "../../versioner.ts";
import { AttemptState } from "./AttemptState.tsx";
import type { Attempt } from "./attempt.ts";
import { NewRelease } from "./NewRelease.tsx";
import { ReleaseTable } from "./ReleaseTable.tsx";

/** The releases, a form to send one, and what became of it. */
export function ReleasesCard({ attempt }: { attempt: Attempt }) {
  const [isOpen, setIsOpen] = useState(false);
  const result = useApiQuery(versions);
  return (
    <Card
      title="Releases"
      about="Production and staging"
      isFlush
      tools={
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <span aria-hidden="true">{isOpen ? "−" : "+"}</span> New release
        </Button>
      }
    >
      <div className="desk-inset">
        {isOpen && <NewRelease attempt={attempt} versions={result.data?.items ?? []} />}
        <AttemptState attempt={attempt} isFormOpen={isOpen} />
      </div>
      <div className="desk-flush">
        <QueryView result={result}>{({ items }) => <ReleaseTable versions={items} />}</QueryView>
      </div>
    </Card>
  );
}

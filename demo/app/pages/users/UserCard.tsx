import { useQueryClient } from "@tanstack/react-query";
import { Button, QueryView } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { useState } from "react";
import { Card } from "../../Card.tsx";
import { user } from "../../resource.ts";
import { EditUser } from "./EditUser.tsx";

/** One user. What is here already is not sent again: the API only says that it has not changed (304). */
export function UserCard({ id }: { id: string }) {
  const client = useQueryClient();
  const result = useApiQuery(user(id));
  const [said, setSaid] = useState("");
  const ask = async () => {
    const { data, error } = await result.refetch();
    setSaid(error ? "" : data?.data === result.data?.data ? "Nothing has changed." : "This is the latest.");
  };
  return (
    <Card
      title="User"
      about={id}
      tools={
        <Button variant="plain" isBusy={result.isFetching} onClick={() => void ask()}>
          Load again
        </Button>
      }
    >
      <QueryView result={result} headingLevel={3}>
        {(answer) => (
          <EditUser
            key={answer.etag}
            user={answer.data}
            etag={answer.etag}
            onReload={() => void ask()}
            onSaved={(saved) => client.setQueryData(user(id).queryKey, saved)}
          />
        )}
      </QueryView>
      <p role="status" className="desk-muted">
        {said}
      </p>
    </Card>
  );
}

import type { QueryKey } from "@tanstack/react-query";
import { useApiQuery } from "faultline/react-query";
import { useState } from "react";
import { apiOf } from "../../apis.ts";
import { preferring, type ReplyProps } from "./preferring.ts";

/** Asks for data that is on the screen already, if it has changed since. */
export function AskAgain({ api, example, queryKey }: ReplyProps & { queryKey: QueryKey }) {
  const [said, setSaid] = useState("");
  const { id, request } = example;
  const { refetch, isFetching } = useApiQuery(
    apiOf(api).queryOptions({
      queryKey,
      path: request.path,
      headers: preferring(id, request.headers),
      returns: "outcome",
      enabled: false,
    }),
  );
  const ask = async () => {
    setSaid("");
    const { error } = await refetch();
    setSaid(error === null ? "Nothing has changed: the data stays." : "");
  };
  return (
    <div className="desk-row">
      <button type="button" className="desk-button" aria-disabled={isFetching} onClick={() => void ask()}>
        Load again if it changed
      </button>
      <span role="status">{said}</span>
    </div>
  );
}

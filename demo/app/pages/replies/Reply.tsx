import type { Example } from "faultline/testing";
import type { ApiName } from "../../apis.ts";
import { ReplyToRead } from "./ReplyToRead.tsx";
import { ReplyToWrite } from "./ReplyToWrite.tsx";

export interface ReplyProps {
  api: ApiName;
  example: Example;
}

/** Sends the request of one example, as an app would: a query for what is read, a mutation for the rest. */
export function Reply(props: ReplyProps) {
  return props.example.request.method === "GET" ? <ReplyToRead {...props} /> : <ReplyToWrite {...props} />;
}

/** Asks the demo's API for one documented reply (RFC 7240), its instants moved to the present so that clocks run. */
export function preferring(id: string, headers: Example["request"]["headers"]): Readonly<Record<string, string>> {
  return { ...headers, Prefer: `example=${id}; times=now` };
}

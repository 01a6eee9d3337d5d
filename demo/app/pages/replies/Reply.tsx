import type { ReplyProps } from "./preferring.ts";
import { ReplyToRead } from "./ReplyToRead.tsx";
import { ReplyToWrite } from "./ReplyToWrite.tsx";

/** Sends the request of one example, as an app would: a query for what is read, a mutation for the rest. */
export function Reply(props: ReplyProps) {
  return props.example.request.method === "GET" ? <ReplyToRead {...props} /> : <ReplyToWrite {...props} />;
}

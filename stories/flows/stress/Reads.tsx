import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import type { Api } from "../../../src/query/createApi.ts";
import { useApiQuery } from "../../../src/query/useApiQuery.ts";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { QueryView } from "../../../src/surfaces/QueryView.tsx";
import { Skeleton } from "../../../src/surfaces/Skeleton.tsx";
import { type Ask, pathOf } from "./asks.ts";

interface ReadProps {
  api: Api;
  ask: Ask;
  /** Before, only what shall have data is asked for. */
  isOn: boolean;
}

interface Value {
  readonly value: number;
}

const read = ({ api, ask: { name }, isOn }: ReadProps, isStale: boolean) =>
  api.queryOptions<Value>({
    queryKey: ["stress", name],
    path: pathOf(name),
    enabled: isOn || isStale,
    meta: { operation: { action: `load ${name.toLowerCase()}`, subject: name } },
  });

/** One figure of the board, in whatever way its part of the app was written. */
export function Read(props: ReadProps) {
  const { ask, isOn } = props;
  const Figure = ask.way === "suspense" ? Thrown : ask.way === "nowhere" ? Forgotten : Shown;
  return (
    <li>
      <b>{ask.name}</b>
      {isOn || ask.way === "stale" ? <Figure {...props} /> : <span>–</span>}
    </li>
  );
}

export function Shown(props: ReadProps) {
  const result = useApiQuery(read(props, props.ask.way === "stale"));
  return (
    <QueryView result={result} layout="strip">
      {({ value }) => <span>{value}</span>}
    </QueryView>
  );
}

function Thrown(props: ReadProps) {
  return (
    <FailureBoundary>
      <Suspense fallback={<Skeleton />}>
        <Suspending {...props} />
      </Suspense>
    </FailureBoundary>
  );
}

function Suspending(props: ReadProps) {
  const { enabled: _, ...options } = read(props, false);
  return <span>{useSuspenseQuery(options as Parameters<typeof useSuspenseQuery<Value>>[0]).data.value}</span>;
}

/** Reads, and never thought of what happens when that fails. */
function Forgotten(props: ReadProps) {
  const { data } = useApiQuery(read(props, false));
  return <span>{data?.value ?? "–"}</span>;
}

import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "../../../src/components/Button.tsx";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import { versioner } from "../../../src/dialects/versioner/index.ts";
import { type Api, type ApiOptions, createApi } from "../../../src/query/createApi.ts";
import { createQueryClient } from "../../../src/query/queryClient.ts";
import { CauseNotice } from "../../../src/surfaces/cause/CauseNotice.tsx";
import { FailureToaster } from "../../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailures } from "../../../src/surfaces/toast/hot/toastFailures.ts";
import "../../kit/kit.css";
import { asks, originOf, serviceNames } from "./asks.ts";
import { Read, Shown } from "./Reads.tsx";
import "./stress.css";
import { Send } from "./Writes.tsx";
import { weather } from "./weather.ts";
import { writes, writesOrigin } from "./writes.ts";

/** The board's client, for whoever counts what has failed in it. */
export const board = { client: createQueryClient() };

// What names a time waits for it; everything else fails for good at once.
const once = { retry: { maxRetries: 0 } };
const patience: Readonly<Record<string, Partial<ApiOptions>>> = { Releases: {}, Deployments: {} };

const make = (baseUrl: string, options: Partial<ApiOptions> = once): Api =>
  createApi({ baseUrl, dialects: [versioner], ...options });

/** A dashboard that reads sixty figures of seven services and makes twenty changes, on the day when all of it fails. */
export function Board({ only = serviceNames, isReadOnly = false }: { only?: readonly string[]; isReadOnly?: boolean }) {
  const [{ client, apis, changes }] = useState(() => {
    board.client = createQueryClient();
    const all = only.map((service) => [service, make(originOf(service), patience[service] ?? once)] as const);
    return { client: board.client, apis: Object.fromEntries(all), changes: make(writesOrigin) };
  });
  const [isOn, setOn] = useState(false);
  const senders = useRef(new Set<() => void>());
  useEffect(() => toastFailures(client), [client]);

  const ask = () => {
    setOn(true);
    void client.refetchQueries({ predicate: ({ state }) => state.data !== undefined });
    for (const send of senders.current) send();
  };
  const shown = asks.filter(({ service }) => only.includes(service));
  const reads = shown.flatMap((one) => {
    const api = apis[one.service];
    return api ? [{ api, ask: one, isOn }] : [];
  });
  return (
    <QueryClientProvider client={client}>
      <FaultlineProvider onSignIn={() => {}}>
        <div data-kit="board">
          <header>
            <h1>Operations</h1>
            <Button
              variant="solid"
              onClick={() => {
                weather.isBroken = true;
                ask();
              }}
            >
              Let everything fail
            </Button>
          </header>
          <CauseNotice />
          {!isReadOnly && (
            <Card title="At a glance">
              <ul>
                {reads
                  .filter((one) => one.ask.isTwice)
                  .map((one) => (
                    <li key={one.ask.name}>
                      <b>{one.ask.name}</b>
                      <Shown {...one} />
                    </li>
                  ))}
              </ul>
            </Card>
          )}
          {only.map((service) => (
            <Card key={service} title={service}>
              <ul>
                {reads
                  .filter((one) => one.ask.service === service)
                  .map((one) => (
                    <Read key={one.ask.name} {...one} />
                  ))}
              </ul>
            </Card>
          ))}
          {!isReadOnly && (
            <>
              <Card title="Changes">
                {writes
                  .filter(({ place }) => place !== "form")
                  .map((write) => (
                    <Send key={write.action} api={changes} write={write} senders={senders.current} />
                  ))}
              </Card>
              <Card title="Settings" isWide>
                {writes
                  .filter(({ place }) => place === "form")
                  .map((write) => (
                    <Send key={write.action} api={changes} write={write} senders={senders.current} />
                  ))}
              </Card>
            </>
          )}
        </div>
        <FailureToaster />
      </FaultlineProvider>
    </QueryClientProvider>
  );
}

function Card({ title, isWide, children }: { title: string; isWide?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section data-kit="card" data-wide={isWide} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

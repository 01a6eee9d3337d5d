"use client";

import { type ReactNode, type RefObject, useEffect, useId, useRef } from "react";
import type { Tone } from "../outcome/failures.ts";
import { Button } from "./Button.tsx";
import { useAnnounce, useMessages } from "./context.ts";
import { Mark } from "./Mark.tsx";
import { ServiceName } from "./ServiceName.tsx";
import { useLatest } from "./useLatest.ts";
import { useNamed } from "./useNamed.ts";
import type { Layout } from "./viewProps.ts";

export interface StatePanelProps {
  tone: Tone;
  /** Default `section`. */
  layout?: Layout | undefined;
  /** What happened to the person's work, at most 60 characters. A `<Time>` in it takes the tone's colour. */
  title: ReactNode;
  /** Which service it is about, by its address: told before the title, and before the news. */
  service?: string | undefined;
  /** Default 3. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** Cause, then fix. */
  body?: ReactNode;
  /** The signature piece of the state: a ruler, seats, a line, lanes. */
  piece?: ReactNode;
  /** Buttons, the main one first. */
  actions?: ReactNode;
  /** A `<Reference>`. */
  reference?: ReactNode;
  /** A figure at the end of the title's line, in the tone's colour. */
  aside?: ReactNode;
  onDismiss?: (() => void) | undefined;
  /** For styles: `data-state` of the panel. */
  state?: string | undefined;
  /** The panel says its title when it appears, and again when this changes. */
  newsKey?: string | number | undefined;
  /** What it says in place of its title, or makes of it; `""`: nothing, because somebody else speaks. */
  news?: string | ((title: string) => string) | undefined;
  /** Gets the heading, so that people can be led here. */
  place?: RefObject<HTMLHeadingElement | null> | undefined;
  /** The news interrupts: only for the blocking result of what the person just did. */
  isUrgent?: boolean | undefined;
}

/** The anatomy that every state shares: mark, title, body, piece, actions, reference. */
export function StatePanel(props: StatePanelProps) {
  const { tone, layout = "section", title, headingLevel = 3, body, piece, actions, reference, aside } = props;
  const { onDismiss, state, newsKey, place, service } = props;
  const id = useId();
  const own = useRef<HTMLHeadingElement>(null);
  const heading = place ?? own;
  const announce = useAnnounce();
  const { messages, say, text } = useMessages();

  // Once for each occurrence: what the news says may tick, and a tick is no news.
  const named = useNamed(service);
  const latest = useLatest({ ...props, announce, named });
  useEffect(() => {
    const { news, isUrgent = false, announce: tell } = latest.current;
    const title = heading.current?.textContent ?? "";
    const said = typeof news === "string" && news !== "" ? latest.current.named(news) : (news ?? title);
    return tell(typeof said === "function" ? said(title) : said, { assertive: isUrgent });
  }, [newsKey, latest, heading]);

  const Heading = `h${headingLevel}` as const;
  return (
    <section
      // A landmark for what stands on the page, not for what is part of something or passes by.
      role={/section|banner|page/.test(layout) ? undefined : "group"}
      aria-labelledby={id}
      data-fl="panel"
      data-tone={tone}
      data-layout={layout}
      data-state={state}
    >
      <div data-fl="panel-grid">
        <Mark tone={tone} />
        <div data-fl="words">
          <Heading ref={heading} id={id} data-fl="title">
            {service === undefined
              ? title
              : text(messages.cause.of, { service: <ServiceName service={service} />, title })}
          </Heading>
          {/* A space, so that a strip's two sentences stay apart when they are copied or read. */}
          {layout === "strip" && " "}
          {body && <div data-fl="body">{body}</div>}
        </div>
        {aside !== undefined && <div data-fl="aside">{aside}</div>}
        {piece && <div data-fl="piece">{piece}</div>}
        {actions && <div data-fl="actions">{actions}</div>}
        {reference}
        {onDismiss && (
          <div data-fl="dismiss">
            <Button variant="icon" glyph="close" aria-label={say(messages.actions.dismiss)} onClick={onDismiss} />
          </div>
        )}
      </div>
    </section>
  );
}

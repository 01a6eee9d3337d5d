"use client";

import type { ContentTooLarge } from "../outcome/failures.ts";
import { offer } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { formatBytes, formatBytesApart, sizeOf } from "./formatBytes.ts";
import { Overrun } from "./pieces/Overrun.tsx";
import type { ViewProps } from "./viewProps.ts";

export interface ContentTooLargePanelProps extends ViewProps<ContentTooLarge> {
  /** What was sent: a `File` fits. */
  file?: { readonly name?: string | undefined; readonly size?: number | undefined } | undefined;
  /** The most that the service takes, in bytes. */
  limit?: number | undefined;
  onChooseFile?: (() => void) | undefined;
}

/** Too much at once (413): how large it is and how large it may be, when the app knows. */
export function ContentTooLargePanel({ file = {}, limit: most, onChooseFile, ...props }: ContentTooLargePanelProps) {
  const { messages, locale, say, text } = useMessages();
  const words = messages.files;
  const { name } = file;
  const size = sizeOf(file.size);
  const limit = sizeOf(most);
  function figuresOf() {
    if (limit === undefined) return undefined;
    if (size === undefined) return text(words.limit, { limit: <b>{formatBytes(limit, locale)}</b> });
    // A file within the limit was not what was too large: then the figures would contradict the words.
    if (size <= limit) return undefined;
    const [sizeText, limitText] = formatBytesApart(size, limit, locale);
    return text(words.sizes, { size: <b>{sizeText}</b>, limit: <b>{limitText}</b> });
  }
  return (
    <FailurePanel
      {...props}
      title={name && text(words.tooLarge, { name: <bdi>{name}</bdi> })}
      body={figuresOf()}
      piece={size !== undefined && limit !== undefined && <Overrun size={size} limit={limit} />}
      mainAction={offer(onChooseFile, say(words.smaller))}
    />
  );
}

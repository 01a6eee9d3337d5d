"use client";

import type { ContentTooLarge } from "../outcome/failures.ts";
import { Button } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { formatBytes, formatBytesApart } from "./formatBytes.ts";
import { Overrun } from "./pieces/Overrun.tsx";
import { Text } from "./Text.tsx";
import type { ViewProps } from "./viewProps.ts";

export interface ContentTooLargePanelProps extends ViewProps<ContentTooLarge> {
  /** What was sent: a `File` fits. */
  file?: { readonly name?: string | undefined; readonly size?: number | undefined } | undefined;
  /** The most that the service takes, in bytes. */
  limit?: number | undefined;
  onChooseFile?: (() => void) | undefined;
}

/** Too much at once (413): how large it is and how large it may be, when the app knows. */
export function ContentTooLargePanel({ file, limit, onChooseFile, ...props }: ContentTooLargePanelProps) {
  const { messages, locale, say } = useMessages();
  const texts = messages.files;
  const size = file?.size;
  // A file within the limit was not what was too large: then the figures would contradict the words.
  const isOver = size !== undefined && limit !== undefined && size > limit;
  const [sizeText, limitText] = isOver ? formatBytesApart(size, limit, locale) : [];
  return (
    <FailurePanel
      {...props}
      title={file?.name ? say(texts.tooLarge, { name: file.name }) : undefined}
      body={
        limit === undefined || (size !== undefined && !isOver) ? undefined : (
          <p>
            <Text
              message={isOver ? texts.sizes : texts.limit}
              values={{ size: <b>{sizeText}</b>, limit: <b>{limitText ?? formatBytes(limit, locale)}</b> }}
            />
          </p>
        )
      }
      piece={isOver && <Overrun size={size} limit={limit} />}
      mainAction={
        onChooseFile && (
          <Button onClick={onChooseFile}>
            <Text message={texts.smaller} />
          </Button>
        )
      }
    />
  );
}

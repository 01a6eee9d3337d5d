"use client";

import type { UnsupportedMediaType } from "../outcome/failures.ts";
import { offer } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { Chips } from "./pieces/Chips.tsx";
import type { ViewProps } from "./viewProps.ts";

export interface UnsupportedMediaTypePanelProps extends ViewProps<UnsupportedMediaType> {
  file?: { readonly name?: string | undefined } | undefined;
  /** The kinds that can be used, in words: `["JSON", "YAML"]`. */
  accepted?: readonly string[] | undefined;
  onChooseFile?: (() => void) | undefined;
}

/** A kind of file that the service does not read (415), and those that it does, when the app knows. */
export function UnsupportedMediaTypePanel(props: UnsupportedMediaTypePanelProps) {
  const { file, accepted = [], onChooseFile } = props;
  const { messages, say, text } = useMessages();
  const words = messages.files;
  return (
    <FailurePanel
      {...props}
      title={file?.name && text(words.wrongKind, { name: <bdi>{file.name}</bdi> })}
      body={accepted.length > 0 ? say(words.kinds) : undefined}
      piece={<Chips label={say(words.kinds)} chips={accepted} />}
      mainAction={offer(onChooseFile, say(words.another))}
    />
  );
}

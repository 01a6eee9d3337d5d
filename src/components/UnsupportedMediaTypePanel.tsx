"use client";

import type { UnsupportedMediaType } from "../outcome/failures.ts";
import { Button } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { Glyph } from "./Glyph.tsx";
import { Text } from "./Text.tsx";
import type { ViewProps } from "./viewProps.ts";

export interface UnsupportedMediaTypePanelProps extends ViewProps<UnsupportedMediaType> {
  file?: { readonly name?: string | undefined } | undefined;
  /** The kinds that can be used, in words: `["JSON", "YAML"]`. */
  accepted?: readonly string[] | undefined;
  onChooseFile?: (() => void) | undefined;
}

/** A kind of file that the service does not read (415), and those that it does, when the app knows. */
export function UnsupportedMediaTypePanel({
  file,
  accepted = [],
  onChooseFile,
  ...props
}: UnsupportedMediaTypePanelProps) {
  const { messages, say } = useMessages();
  const texts = messages.files;
  const hasKinds = accepted.length > 0;
  return (
    <FailurePanel
      {...props}
      title={file?.name ? say(texts.wrongKind, { name: file.name }) : undefined}
      body={
        hasKinds ? (
          <p>
            <Text message={texts.kinds} />
          </p>
        ) : undefined
      }
      pieceKind="chips"
      piece={
        hasKinds && (
          <ul aria-label={say(texts.kinds)} data-fl="chips">
            {accepted.map((kind) => (
              <li key={kind} data-fl="chip">
                <Glyph name="file" />
                {kind}
              </li>
            ))}
          </ul>
        )
      }
      mainAction={
        onChooseFile && (
          <Button onClick={onChooseFile}>
            <Text message={texts.another} />
          </Button>
        )
      }
    />
  );
}

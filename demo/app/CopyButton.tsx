import { Button, useAnnounce } from "faultline/react";
import { useState } from "react";

interface CopyButtonProps {
  /** A verb and what is copied. */
  label: string;
  text: string;
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const announce = useAnnounce();
  const [copied, setCopied] = useState<{ text: string; says: string }>();
  const copy = async () => {
    const says = await navigator.clipboard.writeText(text).then(
      () => "Copied",
      () => "Your browser does not allow it: select and copy by hand.",
    );
    setCopied({ text, says });
    announce(says);
  };
  return (
    <div className="desk-row">
      <Button onClick={() => void copy()}>{label}</Button>
      {copied?.text === text && <span className="desk-muted">{copied.says}</span>}
    </div>
  );
}

import { Button, QueryView, Time } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { useEffect, useRef } from "react";
import { windows } from "../../versioner.ts";

/** The windows in which production takes no changes. */
export function Schedule({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="desk-card desk-dialog" aria-label="Schedule" onClose={onClose}>
      <div className="desk-card-body">
        <h2>Schedule</h2>
        <QueryView result={useApiQuery(windows)}>
          {({ items }) => (
            <ul className="desk-list">
              {items.map((window) => (
                <li key={window.window_start}>
                  <b>{window.window_name}</b>
                  <span className="desk-muted">{window.reason}</span>
                  <span>
                    <Time at={window.window_start} style="moment" /> to <Time at={window.window_end} style="moment" />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </QueryView>
        <div className="desk-row">
          <Button onClick={() => dialog.current?.close()}>Close</Button>
        </div>
      </div>
    </dialog>
  );
}

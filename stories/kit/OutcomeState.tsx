import { action } from "storybook/actions";
import { FailureView } from "../../src/components/FailureView.tsx";
import { JobProgress } from "../../src/components/JobProgress.tsx";
import { StatePanel } from "../../src/components/StatePanel.tsx";
import type { Layout } from "../../src/components/viewProps.ts";
import { type Surface, traits } from "../../src/outcome/failures.ts";
import type { OperationWords } from "../../src/outcome/operation.ts";
import { isFailure, type Outcome } from "../../src/outcome/outcome.ts";
import { Data } from "./Data.tsx";
import { InvalidForm } from "./InvalidForm.tsx";

const layouts: { readonly [K in Surface]?: Layout } = { banner: "banner", toast: "toast" };

/** What an outcome leads to on the screen: its designed state, or the data, the notice and the progress of a success. */
export function OutcomeState({ outcome, operation }: { outcome: Outcome; operation: OperationWords }) {
  if (isFailure(outcome)) {
    if (outcome.kind === "invalid") return <InvalidForm failure={outcome} headingLevel={4} />;
    return (
      <FailureView
        failure={outcome}
        operation={operation}
        headingLevel={4}
        layout={layouts[traits[outcome.kind].surface] ?? "section"}
        onRetry={action("try again")}
        onSignIn={action("sign in")}
        onRequestAccess={action("request access")}
        onRequestApproval={action("request approval")}
        onRequestOverride={action("request override")}
        onCheck={action("check")}
        onReload={action("load again")}
      />
    );
  }
  if (outcome.job) return <JobProgress job={outcome.job} operation={operation} headingLevel={4} canLeave />;
  if (outcome.kind === "not-modified") {
    return (
      <div data-kit="stack">
        <Data value={{ name: "Ada Okafor", email: "ada@example.com" }} />
        <p data-kit="note">Nothing changed: the data stays on the screen, and nothing is said.</p>
      </div>
    );
  }
  const isNews = outcome.kind === "created" || outcome.kind === "no-content";
  return (
    <div data-kit="stack">
      {isNews && (
        <StatePanel
          tone="success"
          layout="toast"
          headingLevel={4}
          title={operation.done ?? "Done"}
          onDismiss={action("dismiss")}
        />
      )}
      <Data value={outcome.data} />
      {outcome.kind === "success" && outcome.location !== undefined && (
        <p data-kit="note">The browser has followed the redirect. It ended at {new URL(outcome.location).pathname}.</p>
      )}
    </div>
  );
}

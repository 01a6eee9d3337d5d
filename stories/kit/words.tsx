import type { ReactNode } from "react";
import { languages } from "../../.storybook/globals.ts";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import type { FailureKind } from "../../src/outcome/failures.ts";
import { Sheet, Specimen } from "./Sheet.tsx";
import type { Facts } from "./State.tsx";

/** What most pages show. */
export const usual = {
  action: "deploy payments-api 4.2.1",
  subject: "Production",
  requestId: "req_9f8e7d6c",
} satisfies Facts;

/** What every state gets as controls; facts of its own come beside them. */
export const controls = {
  action: { description: "What the person was doing, as it reads on after “could not”. Empty: the app did not say." },
  subject: { description: "What it was about, as a noun. Empty: the app did not say." },
  message: { control: "text", description: "What the API itself said. Empty: nothing that a person can read." },
  requestId: { description: "What support needs to find the request. Empty: there is no line for it." },
  isRetrying: { control: "boolean", description: "Another attempt is on its way." },
  layout: {
    control: "select",
    options: ["inline", "strip", "section", "banner", "page", "toast"],
    description: "Where the state stands.",
  },
  titles: { table: { disable: true } },
} as const;

const variants: readonly (readonly [caption: string, facts: Facts])[] = [
  ["The API said nothing that a person can read", { message: "" }],
  ["The app did not name the operation", { action: "", subject: "" }],
  ["No request id", { requestId: "" }],
  [
    "Long words",
    {
      action: "roll back payments-api-with-regional-failover 4.2.1-rc.17+build.20251028 in eu-central-1 and us-west-2",
      subject: "payments-api-with-regional-failover 4.2.1-rc.17+build.20251028",
      message:
        "The policy PRODUCTION_CHANGE_ADVISORY_BOARD_APPROVAL_REQUIRED_FOR_TIER_ZERO_SERVICES does not let this through, and whoever wrote the sentence did not stop there.",
      requestId: "req_01JBD6X0V7K4Q2M9T3N8S5W6YZ-eu-central-1a-7c9d",
    },
  ],
];

/** One state with less, and with more, than it hopes for. */
export function Words({ children }: { children: (facts: Facts) => ReactNode }) {
  return (
    <Sheet>
      {variants.map(([caption, facts]) => (
        <Specimen key={caption} caption={caption}>
          {children(facts)}
        </Specimen>
      ))}
    </Sheet>
  );
}

interface RightToLeftProps {
  kind: FailureKind;
  children: (facts: Facts) => ReactNode;
}

/** A place in Arabic, in our words where they are translated. */
export function Arabic({ children }: { children: ReactNode }) {
  return (
    <FaultlineProvider locale="ar" messages={languages["ar"]}>
      <div dir="rtl" lang="ar">
        {children}
      </div>
    </FaultlineProvider>
  );
}

/** A sample in Arabic: title and message are the host's and the API's; ids, scopes and versions stay left to right. */
export function RightToLeft({ kind, children }: RightToLeftProps) {
  return (
    <Arabic>
      {children({
        titles: { [kind]: "تعذّر نشر payments-api 4.2.1" },
        message: "لم تقبل الخدمة هذا الطلب. تحقّق منه ثم أعد المحاولة.",
      })}
    </Arabic>
  );
}

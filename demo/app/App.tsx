import { QueryClientProvider } from "@tanstack/react-query";
import { CauseNotice, FailureBoundary, FaultlineProvider } from "faultline/react";
import { createQueryClient } from "faultline/react-query";
import { FailureToaster, toastFailures } from "faultline/toast";
import { lazy, Suspense, useState } from "react";
import { control } from "./apis.ts";
import { Connection } from "./Connection.tsx";
import { PreferencesContext, useChoices } from "./preferences.ts";
import { useRoute } from "./route.ts";
import { Shell } from "./Shell.tsx";

// Signed out, every card of a page fails alike: one prompt in their place says it once. Data that is there stays.
const client = createQueryClient({ surfaces: { unauthenticated: "boundary" } });
toastFailures(client);

const views = {
  releases: lazy(() => import("./pages/Releases.tsx")),
  deployments: lazy(() => import("./pages/Deployments.tsx")),
  versions: lazy(() => import("./pages/Versions.tsx")),
  users: lazy(() => import("./pages/Users.tsx")),
  migrations: lazy(() => import("./pages/Migrations.tsx")),
  "your-api": lazy(() => import("./pages/YourApi.tsx")),
  replies: lazy(() => import("./pages/Replies.tsx")),
};

export function App() {
  const choices = useChoices();
  const [page, rest] = useRoute();
  const [signedInTimes, setSignedInTimes] = useState(0);
  const signIn = async () => {
    await control("/session", { expired: false });
    // What had no data is asked for anew by whoever mounts; the rest is read again where it stands.
    client.removeQueries({ predicate: ({ state }) => state.status === "error" && state.data === undefined });
    setSignedInTimes((times) => times + 1);
    await client.invalidateQueries();
  };
  const View = Object.hasOwn(views, page) ? views[page as keyof typeof views] : undefined;
  return (
    <PreferencesContext value={choices}>
      <QueryClientProvider client={client}>
        <FaultlineProvider
          locale={choices.formatLocale}
          messages={choices.messages}
          onSignIn={() => void signIn()}
          supportUrl="mailto:support@example.com"
        >
          <Shell page={page}>
            <Connection />
            <CauseNotice />
            <FailureBoundary headingLevel={2} resetKeys={[page, rest, signedInTimes]}>
              <Suspense fallback={null}>{View ? <View example={rest} /> : <p>There is no such page.</p>}</Suspense>
            </FailureBoundary>
          </Shell>
          <FailureToaster />
        </FaultlineProvider>
      </QueryClientProvider>
    </PreferencesContext>
  );
}

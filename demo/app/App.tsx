import { QueryClientProvider } from "@tanstack/react-query";
import { FailureBoundary, FaultlineProvider } from "faultline/react";
import { createQueryClient } from "faultline/react-query";
import { FailureToaster, toastFailures } from "faultline/toast";
import { lazy, Suspense } from "react";
import { control } from "./apis.ts";
import { PreferencesContext, useChoices } from "./preferences.ts";
import { useRoute } from "./route.ts";
import { Shell } from "./Shell.tsx";

const client = createQueryClient();
toastFailures(client);

const views = {
  releases: lazy(() => import("./pages/Releases.tsx")),
  deployments: lazy(() => import("./pages/Deployments.tsx")),
  versions: lazy(() => import("./pages/Versions.tsx")),
  users: lazy(() => import("./pages/Users.tsx")),
  migrations: lazy(() => import("./pages/Migrations.tsx")),
  replies: lazy(() => import("./pages/Replies.tsx")),
};

async function signIn(): Promise<void> {
  await control("/session", { expired: false });
  await client.invalidateQueries();
}

export function App() {
  const choices = useChoices();
  const [page, rest] = useRoute();
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
            <FailureBoundary resetKeys={[page]}>
              <Suspense fallback={null}>{View ? <View example={rest} /> : <p>There is no such page.</p>}</Suspense>
            </FailureBoundary>
          </Shell>
          <FailureToaster />
        </FaultlineProvider>
      </QueryClientProvider>
    </PreferencesContext>
  );
}

import type { QueryClient } from "@tanstack/react-query";
import { FaultlineProvider, routeFailures, type ToastPort } from "faultline/react";
import { type ReactNode, useEffect } from "react";
import { Toaster, toast } from "sonner";

let toasters = 0;

const sonner: ToastPort = {
  show(id, content, { closed }) {
    // The provider speaks for them. Sonner's own live region would read each second of a countdown.
    const quiet = <div aria-live="off">{content}</div>;
    toast.custom(() => quiet, { id, duration: Number.POSITIVE_INFINITY, onDismiss: closed });
  },
  dismiss: (id) => void toast.dismiss(id),
  isThere: () => toasters > 0,
};

function CountedToaster() {
  useEffect(() => {
    toasters += 1;
    return () => {
      toasters -= 1;
    };
  }, []);
  return <Toaster />;
}

/** Once, where the client is made. */
export const watchFailures = (client: QueryClient) => routeFailures(client, { toast: sonner });

/** The toaster stands inside the provider: the toasts have its language, its clock and its voice. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <FaultlineProvider locale="en-GB">
      {children}
      <CountedToaster />
    </FaultlineProvider>
  );
}

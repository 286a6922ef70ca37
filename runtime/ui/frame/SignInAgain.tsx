import { lazy, Suspense, useSyncExternalStore } from "react";
import { retriedImport } from "../http/retried-import.ts";
import { sessionEnd } from "../http/session-end.ts";

const SignInDialog = lazy(() =>
  retriedImport(() => import("./SignInDialog.tsx")).then((part) => ({ default: part.SignInDialog })),
);

/** Asks to sign in once the session has ended; nothing until then. Stands once in each page's frame. */
export function SignInAgain() {
  const ended = useSyncExternalStore(sessionEnd.subscribe, () => sessionEnd.state() === "ended");
  return ended ? (
    <Suspense>
      <SignInDialog />
    </Suspense>
  ) : null;
}

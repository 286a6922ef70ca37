import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { browserKeep } from "../draft/keep/browser-keep.ts";
import { createDraft } from "../draft/create-draft.ts";
import type { Draft } from "../draft/draft.ts";
import type { Edit } from "../draft/edits/edit.ts";
import { httpDraft } from "../draft/keep/http-draft.ts";
import { useFollow } from "../routes/place.ts";

/** An app's draft once it is open, or why it cannot be. */
export type Opening = { readonly draft: Draft | null; readonly error: unknown };

/** How often an open draft looks what others have changed, in milliseconds. */
const pace = 15_000;

/** Opens an app's draft, keeps up with what others change, and closes it again when the admin leaves. */
export function useOpenDraft(app: string): Opening & { readonly again: () => void } {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const user = session?.user.id ?? "";
  const [attempt, setAttempt] = useState(0);
  const [opening, setOpening] = useState<Opening>({ draft: null, error: null });
  const follow = useFollow();
  // What is selected stays so when somebody else gives it another name.
  const stay = useEffectEvent((renames: readonly Edit[], change: () => void) => {
    follow(renames, () => {
      change();
      return true;
    });
  });
  useEffect(() => {
    let opened: Draft | null = null;
    let left = false;
    const ways = { server: httpDraft(app, user), keep: browserKeep(user, app), follow: stay };
    createDraft({ ...ways, now: Date.now }).then(
      (draft) => {
        opened = draft;
        if (left) draft.close();
        else setOpening({ draft, error: null });
      },
      (error: unknown) => setOpening({ draft: null, error }),
    );
    const look = () => {
      if (document.visibilityState === "visible") void opened?.look();
    };
    const timer = setInterval(look, pace);
    document.addEventListener("visibilitychange", look);
    // A window beside another one is visible all the time.
    addEventListener("focus", look);
    const save = () => void opened?.flush();
    addEventListener("online", save);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      removeEventListener("focus", look);
      removeEventListener("online", save);
      left = true;
      opened?.close();
      setOpening({ draft: null, error: null });
    };
  }, [app, user, attempt]);
  return { ...opening, again: () => setAttempt((before) => before + 1) };
}

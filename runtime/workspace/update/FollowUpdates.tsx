import { useLocation, useParams } from "@tanstack/react-router";
import { App } from "antd";
import { useEffect, useLayoutEffect, useRef } from "react";
import { typing } from "./typing.ts";
import { UpdateWords } from "./UpdateWords.tsx";
import { useAppUpdate } from "./use-app-update.ts";

/** How long it is told that a newer version was taken over, in seconds. */
const shown = 8;

/**
 * Goes on with a newer version of the app by itself: at once where nothing typed is at stake, which is told in a line, else
 * when that is sent or discarded, or on the way to another page. Where the newer one does not have the form that is open,
 * the reader decides when to leave it.
 */
export function FollowUpdates({ app }: { app: string }): null {
  const { message } = App.useApp();
  const { held, adopt } = useAppUpdate(app);
  const { pathname } = useLocation();
  const { form }: { readonly form?: string } = useParams({ strict: false });
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) adopt();
    last.current = pathname;
    // Another page begins with the newest version.
  }, [pathname]);
  const stays = form === undefined || held?.newer?.forms[form]?.read === true;
  // Before anything is drawn of the notice that would ask for it.
  useLayoutEffect(() => {
    if (held === undefined || held.newer === null || !stays) return;
    const { view, newer } = held;
    let over = false;
    const look = (): void => {
      if (over || typing.isThere()) return;
      over = true;
      void message.info({
        key: "app-update",
        content: <UpdateWords view={view} newer={newer} most={1} />,
        duration: shown,
      });
      adopt();
    };
    // What was sent or discarded just now is settled first.
    const stop = typing.subscribe(() => queueMicrotask(look));
    look();
    return () => {
      over = true;
      stop();
    };
    // Each newer version is told of once.
  }, [held, stays]);
  return null;
}

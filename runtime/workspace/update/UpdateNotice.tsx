import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { HeldApp } from "./held-app.ts";
import { useAppUpdate } from "./use-app-update.ts";

const told = 3;

/**
 * Tells that a newer version of the app was published and what it changes. The page goes on as it is until the reader
 * takes it over, which keeps what is typed, or goes to another page.
 */
export function UpdateNotice({ app }: { app: string }) {
  const { t } = useTranslation("shell");
  const { held, adopt } = useAppUpdate(app);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) adopt();
    last.current = pathname;
    // Another page begins with the newest version; a version that comes while it is open waits for the reader.
  }, [pathname]);
  if (held === undefined || held.newer === null) return null;
  return (
    <Alert
      type="info"
      showIcon
      banner
      role="status"
      className="update-notice"
      title={<UpdateWords view={held.view} newer={held.newer} />}
      action={
        <Button size="small" onClick={adopt}>
          {t("updateNow")}
        </Button>
      }
    />
  );
}

function UpdateWords({ view, newer }: { view: HeldApp["view"]; newer: HeldApp["view"] }) {
  const { t, i18n } = useTranslation("shell");
  const { data: sentences } = useQuery({
    queryKey: ["update-words", view.app, view.version, newer.version, i18n.language],
    staleTime: Infinity,
    // How changes are said is a good deal of words, which a page loads only when there is something to say.
    queryFn: () =>
      import("./update-sentences.ts").then(({ updateSentences }) =>
        updateSentences(view, newer, i18n.language),
      ),
  });
  if (sentences === undefined || sentences.length === 0) return t("updated");
  const more = sentences.length - told;
  const changes = sentences.slice(0, told).join(t("updateBetween"));
  return more > 0 ? t("updatedMore", { changes, count: more }) : t("updatedWith", { changes });
}

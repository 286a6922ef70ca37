import { useSuspenseQuery } from "@tanstack/react-query";
import { Empty } from "antd";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { NewApp } from "./NewApp.tsx";

/** The apps that the admin may shape. */
export function ChooseApp() {
  const { t, i18n } = useTranslation("design");
  const { data: session } = useSuspenseQuery(sessionQuery);
  const apps = session?.apps.filter(({ administer }) => administer) ?? [];
  return (
    <main className="choose-app">
      <h1>{t("chooseApp")}</h1>
      <p className="lead">{t("chooseAppLead")}</p>
      <NewApp taken={session?.apps.map(({ app }) => app) ?? []} />
      {apps.length === 0 && <Empty description={t("noApps")} />}
      <ul className="choose-list">
        {apps.map(({ app, title, description, version }) => (
          <li key={app}>
            <DesignLink place={{ app }} className="choose-card">
              <strong>{textIn(title, i18n.language)}</strong>
              <span className="quiet">{textIn(description, i18n.language)}</span>
              <span className="quiet">
                {version === null ? t("notPublished") : t("version", { version: String(version) })}
              </span>
            </DesignLink>
          </li>
        ))}
      </ul>
    </main>
  );
}

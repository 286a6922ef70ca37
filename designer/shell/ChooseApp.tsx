import { useSuspenseQuery } from "@tanstack/react-query";
import { TableOutlined } from "@ant-design/icons";
import { Button, Empty } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { AppIcon } from "../../runtime/ui/display/AppIcon.tsx";
import { PageSkeleton } from "../../runtime/ui/frame/PageSkeleton.tsx";
import { usePageTitle } from "../../runtime/ui/frame/use-page-title.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { NewApp } from "./NewApp.tsx";

const NewAppDrop = lazy(() =>
  import("../drop/NewAppDrop.tsx").then((module) => ({ default: module.NewAppDrop })),
);

/** The apps that the admin may shape. */
export function ChooseApp() {
  const { t, i18n } = useTranslation(["design", "drop"]);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [dropped, setDropped] = useState<readonly File[] | null>(null);
  const apps = session?.apps.filter(({ administer }) => administer) ?? [];
  const taken = session?.apps.map(({ app }) => app) ?? [];
  usePageTitle(t("chooseApp"), "Pipewright");
  if (dropped !== null)
    return (
      <main>
        <Suspense fallback={<PageSkeleton />}>
          <NewAppDrop first={dropped} taken={taken} onCancel={() => setDropped(null)} />
        </Suspense>
      </main>
    );
  return (
    <main
      className="choose-app"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        // Text or a link may be dropped as well.
        if (files.length > 0) setDropped(files);
      }}
    >
      <h1>{t("chooseApp")}</h1>
      <p className="lead">{t("chooseAppLead")}</p>
      <div className="choose-new">
        <NewApp taken={taken} />
        <Button icon={<TableOutlined />} onClick={() => setDropped([])}>
          {t("drop:newApp")}
        </Button>
      </div>
      {apps.length === 0 && <Empty description={t("noApps")} />}
      <ul className="choose-list">
        {apps.map(({ app, title, description, icon, version }) => (
          <li key={app}>
            <DesignLink place={{ app }} className="choose-card">
              <strong>
                <AppIcon name={icon} /> {textIn(title, i18n.language)}
              </strong>
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

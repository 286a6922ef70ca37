import { AppstoreOutlined, TeamOutlined } from "@ant-design/icons";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { AppSummary } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import { appQuery } from "../app-query.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";

/** Links to every app and form that the reader may open. */
export function Rail({ onChoose }: { onChoose?: () => void }) {
  const { t } = useTranslation("shell");
  const { data: session } = useSuspenseQuery(sessionQuery);
  const apps = session?.apps.filter((app) => app.version !== null) ?? [];
  return (
    <nav className="rail" aria-label={t("menu")} onClick={onChoose}>
      {apps.map((app) => (
        <RailApp
          key={app.app}
          app={app}
          twin={apps.some((other) => other !== app && sameTitle(other, app))}
        />
      ))}
      {apps.length === 0 && <p className="rail-empty">{t("noApps")}</p>}
      {session?.user.administrator === true && (
        <Link to="/templates" className="rail-link rail-end" activeProps={{ className: "rail-link-active" }}>
          <AppstoreOutlined aria-hidden="true" />
          {t("templates")}
        </Link>
      )}
    </nav>
  );
}

const sameTitle = (a: AppSummary, b: AppSummary) => JSON.stringify(a.title) === JSON.stringify(b.title);

/** `twin` says that another app has the same title: its name then tells them apart. */
function RailApp({ app, twin }: { app: AppSummary; twin: boolean }) {
  const { t, i18n } = useTranslation("shell");
  const { data } = useQuery(appQuery(app.app));
  return (
    <section className="rail-app">
      <h2>
        {textIn(app.title, i18n.language)}
        {twin && <span className="rail-app-name">{app.app}</span>}
      </h2>
      {data === undefined ? (
        <Skeleton active title={false} paragraph={{ rows: 4 }} />
      ) : (
        data.definition.forms
          .filter((form) => data.forms[form.name]?.read === true)
          .map((form) => (
            <Link
              key={form.name}
              to="/apps/$app/$form"
              params={{ app: app.app, form: form.name }}
              className="rail-link"
              activeProps={{ className: "rail-link-active" }}
            >
              {textIn(form.title, i18n.language, data.locale)}
            </Link>
          ))
      )}
      {app.administer && (
        <a href={`/designer/${app.app}`} className="rail-link">
          {t("design")}
        </a>
      )}
      {app.administer && (
        <Link
          to="/members/$app"
          params={{ app: app.app }}
          className="rail-link"
          activeProps={{ className: "rail-link-active" }}
        >
          <TeamOutlined aria-hidden="true" />
          {t("members")}
        </Link>
      )}
    </section>
  );
}

import { AppstoreOutlined, BuildOutlined, PlusOutlined, TeamOutlined } from "@ant-design/icons";
import { useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { AppSummary, AppView } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import { AppIcon } from "../../ui/display/AppIcon.tsx";
import { appQuery } from "../app-query.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";
import { twinName } from "../../ui/display/twin-name.ts";

/** Links to every app and form that the reader may open; all at once, so that none moves away under the pointer. */
export function Rail({ onChoose }: { onChoose?: () => void }) {
  const { t, i18n } = useTranslation("shell");
  const { data: session } = useSuspenseQuery(sessionQuery);
  const apps = session?.apps.filter((app) => app.version !== null) ?? [];
  const views = useQueries({ queries: apps.map(({ app }) => appQuery(app)) });
  const waits = views.some(({ isPending }) => isPending);
  return (
    <nav className="rail" aria-label={t("menu")} onClick={onChoose}>
      {waits && <RailSkeleton />}
      {!waits &&
        apps.map((app, index) => (
          <RailApp
            key={app.app}
            app={app}
            view={views[index]?.data}
            twin={twinName(app, apps, i18n.language)}
          />
        ))}
      {apps.length === 0 && <p className="rail-empty">{t("noApps")}</p>}
      {session?.user.administrator === true && (
        <div className="rail-end">
          <Link to="/templates" className="rail-link" activeProps={{ className: "rail-link-active" }}>
            <AppstoreOutlined aria-hidden="true" />
            {t("templates")}
          </Link>
          <a href="/designer" className="rail-link">
            <PlusOutlined aria-hidden="true" />
            {t("newApp")}
          </a>
        </div>
      )}
    </nav>
  );
}

function RailSkeleton() {
  const { t } = useTranslation("words");
  return (
    <>
      <p className="for-readers" role="status">
        {t("loading")}
      </p>
      <div className="rail-skeleton" aria-hidden="true">
        <Skeleton active title={{ width: 120 }} paragraph={{ rows: 6, width: "80%" }} />
      </div>
    </>
  );
}

interface RailAppProps {
  readonly app: AppSummary;
  /** Undefined where it could not be loaded. */
  readonly view: AppView | undefined;
  /** Tells the app from another one with the same title. */
  readonly twin: string | null;
}

function RailApp({ app, view, twin }: RailAppProps) {
  const { t, i18n } = useTranslation("shell");
  return (
    <section className="rail-app">
      <h2>
        {textIn(app.title, i18n.language)}
        {twin !== null && <span className="rail-app-name">{twin}</span>}
      </h2>
      {view?.definition.forms
        .filter((form) => view.forms[form.name]?.read === true)
        .map((form) => (
          <Link
            key={form.name}
            to="/apps/$app/$form"
            params={{ app: app.app, form: form.name }}
            className="rail-link"
            activeProps={{ className: "rail-link-active" }}
          >
            <AppIcon name={form.icon} />
            {textIn(form.title, i18n.language, view.locale)}
          </Link>
        ))}
      {app.administer && (
        <a href={`/designer/${app.app}`} className="rail-link">
          <BuildOutlined aria-hidden="true" />
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

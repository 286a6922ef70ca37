import { useSuspenseQuery } from "@tanstack/react-query";
import { TableOutlined, UploadOutlined } from "@ant-design/icons";
import { Button, Empty, Modal } from "antd";
import { type DragEvent, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { PageSkeleton } from "../../runtime/ui/frame/PageSkeleton.tsx";
import { twinName } from "../../runtime/ui/display/twin-name.ts";
import { usePageTitle } from "../../runtime/ui/frame/use-page-title.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { type DroppedFile, droppedFiles } from "../drop/dropped-files.ts";
import { AppCard } from "./AppCard.tsx";
import { AppsBar } from "./AppsBar.tsx";
import { NewApp } from "./NewApp.tsx";
import "./apps.css";

const NewAppDrop = lazy(() =>
  import("../drop/NewAppDrop.tsx").then((module) => ({ default: module.NewAppDrop })),
);
const ImportApp = lazy(() => import("./ImportApp.tsx").then((module) => ({ default: module.ImportApp })));

type Package = Promise<readonly DroppedFile[]>;

/** Whether what is dropped is the folder of an app rather than tables. */
function isPackage({ items }: DataTransfer): boolean {
  return [...items].some(
    (item) => item.type.includes("zip") || item.webkitGetAsEntry()?.isDirectory === true,
  );
}

/** The apps that the admin may shape, and the ways to a new one. */
export function ChooseApp() {
  const { t, i18n } = useTranslation(["design", "drop", "json"]);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [dropped, setDropped] = useState<readonly File[] | null>(null);
  const [importing, setImporting] = useState<{ readonly first: Package | null } | null>(null);
  const apps = session?.apps.filter(({ administer }) => administer) ?? [];
  const taken = session?.apps.map(({ app }) => app) ?? [];
  usePageTitle(t("chooseApp"), "Pipewright");
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    // Text or a link may be dropped as well.
    if (files.length === 0) return;
    if (isPackage(event.dataTransfer)) setImporting({ first: droppedFiles(event.dataTransfer) });
    else setDropped(files);
  };
  return (
    <div className="designer">
      <AppsBar />
      {dropped === null ? (
        <main className="choose-page" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
          <div className="choose-app">
            <h1>{t("chooseApp")}</h1>
            <p className="lead">{t("chooseAppLead")}</p>
            <div className="choose-new">
              <NewApp apps={session?.apps ?? []} />
              <Button icon={<TableOutlined />} onClick={() => setDropped([])}>
                {t("drop:newApp")}
              </Button>
              <Button icon={<UploadOutlined />} onClick={() => setImporting({ first: null })}>
                {t("importApp")}
              </Button>
            </div>
            {apps.length === 0 && (
              <Empty description={t("noApps")}>
                <Button href="/templates">{t("toGallery")}</Button>
              </Empty>
            )}
            <ul className="choose-list">
              {apps.map((summary) => (
                <AppCard
                  key={summary.app}
                  summary={summary}
                  twin={twinName(summary, session?.apps ?? [], i18n.language)}
                />
              ))}
            </ul>
          </div>
        </main>
      ) : (
        <main className="choose-page">
          <Suspense fallback={<PageSkeleton />}>
            <NewAppDrop first={dropped} taken={taken} onCancel={() => setDropped(null)} />
          </Suspense>
        </main>
      )}
      <Modal
        open={importing !== null}
        title={t("importAppTitle")}
        footer={null}
        width={640}
        destroyOnHidden
        onCancel={() => setImporting(null)}
      >
        <Suspense fallback={<PageSkeleton within />}>
          {importing !== null && <ImportApp first={importing.first} taken={taken} />}
        </Suspense>
      </Modal>
    </div>
  );
}

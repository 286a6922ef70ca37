import { useQuery } from "@tanstack/react-query";
import { Alert, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { useRoomPlace } from "../routes/place.ts";
import { DraftRow } from "./DraftRow.tsx";
import { Comparison } from "./Comparison.tsx";
import { useDraftChanges } from "./use-draft-changes.ts";
import { versionsQuery } from "./version-queries.ts";
import { VersionRow } from "./VersionRow.tsx";
import "./versions.css";

/** Every version that was published, the draft on top of them, and what differs between any two. */
export function VersionsPage() {
  const { t } = useTranslation("versions");
  const { app } = useRoomPlace();
  const list = useQuery(versionsQuery(app));
  const changes = useDraftChanges(app);
  const versions = list.data?.versions ?? [];
  return (
    <div className="versions-room">
      <section aria-labelledby="versions-title">
        <h1 id="versions-title">{t("title")}</h1>
        {list.isError && <Alert type="error" showIcon title={list.error.message} />}
        {list.isPending && <Skeleton active title={false} />}
        {list.data !== undefined && (
          <ol className="version-list">
            <DraftRow app={app} changes={changes} />
            {versions.map((version, index) => (
              <VersionRow
                key={version.version}
                app={app}
                version={version}
                author={list.data.refs[version.publishedBy ?? ""]?.title ?? null}
                current={index === 0}
                changes={changes}
              />
            ))}
          </ol>
        )}
        {list.data !== undefined && versions.length === 0 && <p className="quiet">{t("neverPublished")}</p>}
      </section>
      {versions.length > 0 && <Comparison app={app} versions={versions.map(({ version }) => version)} />}
    </div>
  );
}

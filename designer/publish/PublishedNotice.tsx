import { Alert, Button, Result } from "antd";
import { useTranslation } from "react-i18next";
import { useDocument, useDraftState } from "../draft/draft-context.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRestore } from "../versions/use-restore.ts";

interface PublishedNoticeProps {
  readonly app: string;
  readonly version: number;
  readonly onRestored: () => void;
}

/** What has happened, and the ways on: to the app, back to shaping, or to the former version. */
export function PublishedNotice({ app, version, onRestored }: PublishedNoticeProps) {
  const { t } = useTranslation("publish");
  const { forms } = useDocument();
  const home =
    forms[0] === undefined ? "/" : `/apps/${[app, forms[0].name].map(encodeURIComponent).join("/")}`;
  const restore = useRestore(app, onRestored);
  // Until the draft is read that follows the new version, there is nothing that could be replaced.
  const isRead = useDraftState(({ base }) => (base ?? 0) >= version);
  return (
    <Result
      status="success"
      title={t("published", { version: String(version) })}
      subTitle={t("publishedLead")}
      extra={
        <div className="published-ways">
          <Button type="primary" href={home} target="_blank">
            {t("openApp")}
          </Button>
          {version > 1 && (
            <Button
              disabled={!isRead}
              loading={restore.isPending}
              onClick={() => restore.mutate(version - 1)}
            >
              {t("restoreFormer", { version: String(version - 1) })}
            </Button>
          )}
          <DesignLink place={{ app }}>{t("back")}</DesignLink>
        </div>
      }
    >
      {restore.isError && <Alert type="error" showIcon title={restore.error.message} />}
    </Result>
  );
}

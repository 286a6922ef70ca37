import { DownloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { packFolder } from "../../../runtime/packages/pack-folder.ts";
import { useDraftState } from "../../draft/draft-context.ts";
import { useRoomPlace } from "../../routes/place.ts";
import { appFiles, fileText, fileValue } from "../files/app-files.ts";
import { saveBytes } from "../../drop/save-bytes.ts";

/** Gives the app away as a zip of its folder: the draft as it is, or what is published. */
export function ExportButton() {
  const { t } = useTranslation("json");
  const { app } = useRoomPlace();
  const history = useDraftState((state) => state.history);
  const base = useDraftState((state) => state.base);
  const exportDraft = () => {
    const { document } = history;
    const texts = appFiles(document).map(
      (file) => [file.path, fileText(file, fileValue(document, file) ?? null)] as const,
    );
    saveBytes(`${app}-draft.zip`, packFolder(new Map(texts)), "application/zip");
  };
  const published = {
    key: "published",
    label: (
      <a href={`/api/apps/${encodeURIComponent(app)}/export`} download>
        {t("exportPublished", { version: String(base) })}
      </a>
    ),
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "draft", label: t("exportDraft"), onClick: exportDraft },
          ...(base === null ? [] : [published]),
        ],
      }}
    >
      <Button icon={<DownloadOutlined />}>{t("export")}</Button>
    </Dropdown>
  );
}

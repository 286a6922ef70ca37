import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Progress, Upload } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormRoom } from "../../form/form-context.ts";
import type { WidgetProps } from "../widget.ts";

const largest = 25 * 1024 * 1024;

/** Files: dropped or chosen, sent at once, listed with a link to each. */
export function FilesWidget({ field, value, onChange, readOnly, label }: WidgetProps) {
  const { services } = useFormRoom();
  const { t } = useTranslation("form");
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const files = Array.isArray(value) ? value.map(String) : [];
  const limit = Math.min(field.schema["x-maxSize"] ?? largest, largest);

  const send = async (file: File) => {
    setFailure(null);
    if (file.size > limit) {
      setFailure(t("fileTooLarge", { name: file.name, limit: Math.floor(limit / 1024 / 1024) }));
      return;
    }
    setShare(0);
    try {
      const sent = await services.upload(field.name, file, setShare);
      setNames((known) => new Map(known).set(sent.id, sent.name));
      onChange([...files, sent.id]);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setShare(null);
    }
  };

  return (
    <div>
      {!readOnly && (
        <Upload
          showUploadList={false}
          accept={field.schema["x-accept"]?.join(",") ?? ""}
          beforeUpload={(file) => {
            void send(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} disabled={share !== null} aria-label={`${t("upload")}: ${label}`}>
            {t("upload")}
          </Button>
        </Upload>
      )}
      {share !== null && <Progress percent={Math.round(share * 100)} size="small" />}
      {failure !== null && <Alert type="error" title={failure} showIcon />}
      <ul className="file-list">
        {files.map((file) => (
          <li key={file}>
            <a href={`/api/files/${encodeURIComponent(file)}`} download>
              {names.get(file) ?? services.title(file) ?? t("unknown")}
            </a>
            {!readOnly && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t("removeFile")}
                onClick={() => onChange(files.length === 1 ? null : files.filter((each) => each !== file))}
              />
            )}
          </li>
        ))}
      </ul>
      {readOnly && files.length === 0 && <span className="quiet">{t("noFiles")}</span>}
    </div>
  );
}

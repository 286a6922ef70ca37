import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { Button, Upload } from "antd";
import { useFormRoom } from "../../form/form-context.ts";
import { useUpload } from "../../form/use-upload.ts";
import { fileAddress } from "../../http/file-address.ts";
import { UploadState } from "../UploadState.tsx";
import type { WidgetProps } from "../widget.ts";
import { useAbout } from "../../i18n/use-about.ts";
import { useWords } from "../../i18n/use-words.ts";

/** Files: dropped or chosen, sent at once, listed with a link to each. */
export function FilesWidget({ field, id, value, onChange, readOnly, label }: WidgetProps) {
  const { services } = useFormRoom();
  const { t } = useWords("form");
  const about = useAbout();
  const { share, failure, send } = useUpload(field);
  const files = Array.isArray(value) ? value.map(String) : [];
  const add = async (file: File) => {
    const sent = await send(file);
    if (sent !== undefined) onChange([...files, sent.id]);
  };
  return (
    <div role="group" aria-labelledby={`${id}-label`} id={id}>
      {!readOnly && (
        <Upload
          showUploadList={false}
          accept={field.schema["x-accept"]?.join(",") ?? ""}
          beforeUpload={(file) => {
            void add(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} disabled={share !== null} aria-label={about(t("upload"), label)}>
            {t("upload")}
          </Button>
        </Upload>
      )}
      <UploadState share={share} failure={failure} />
      <ul className="file-list">
        {files.map((file) => (
          <li key={file}>
            <a href={services.fileAddress?.(file) ?? fileAddress(file)} download>
              {services.title(file) ?? t("unknown")}
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

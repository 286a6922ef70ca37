import { DeleteOutlined, PictureOutlined } from "@ant-design/icons";
import { Button, Image, Upload } from "antd";
import { useEffect, useRef } from "react";
import { imageTypes } from "../../../core/fields/image/image-types.ts";
import { useFormRoom } from "../../form/form-context.ts";
import { useUpload } from "../../form/use-upload.ts";
import { fileAddress } from "../../http/file-address.ts";
import { UploadState } from "../UploadState.tsx";
import type { WidgetProps } from "../widget.ts";
import { useAbout } from "../../i18n/use-about.ts";
import { useWords } from "../../i18n/use-words.ts";

/** Pictures: dropped, chosen or taken with a phone, shown small, and large one after the other. */
export function ImageWidget({ field, id, value, onChange, readOnly, label }: WidgetProps) {
  const { services } = useFormRoom();
  const { t } = useWords("form");
  const about = useAbout();
  const { share, failure, send } = useUpload(field);
  const images = Array.isArray(value) ? value.map(String) : [];
  const limit = Math.min(field.schema.maxItems ?? 20, 20);
  // Several pictures that are chosen at once are sent one after the other, each behind those that came before.
  const latest = useRef(images);
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    latest.current = images;
  });
  const add = async (file: File) => {
    if (latest.current.length >= limit) return;
    const sent = await send(file);
    if (sent === undefined) return;
    latest.current = [...latest.current, sent.id];
    onChange(latest.current);
  };
  return (
    <div role="group" aria-labelledby={`${id}-label`} id={id}>
      {images.length > 0 && (
        <Image.PreviewGroup>
          <ul className="image-list">
            {images.map((image) => (
              <li key={image}>
                <Image
                  src={services.fileAddress?.(image) ?? fileAddress(image)}
                  alt={services.title(image) ?? t("unknown")}
                  width={88}
                  height={88}
                  loading="lazy"
                />
                {!readOnly && (
                  <Button
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={t("removeImage", { name: services.title(image) ?? "" })}
                    onClick={() =>
                      onChange(images.length === 1 ? null : images.filter((each) => each !== image))
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        </Image.PreviewGroup>
      )}
      {!readOnly && images.length < limit && (
        <Upload
          multiple
          showUploadList={false}
          accept={imageTypes.join(",")}
          beforeUpload={(file) => {
            queue.current = queue.current.then(() => add(file));
            return false;
          }}
        >
          <Button
            icon={<PictureOutlined />}
            disabled={share !== null}
            aria-label={about(t("addImages"), label)}
          >
            {t("addImages")}
          </Button>
        </Upload>
      )}
      <UploadState share={share} failure={failure} />
      {readOnly && images.length === 0 && <span className="quiet">{t("noImages")}</span>}
    </div>
  );
}

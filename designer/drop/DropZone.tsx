import { InboxOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { droppedFiles } from "./dropped-files.ts";

interface DropZoneProps {
  readonly reading: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onUnreadable: () => void;
}

/** Where tables are dropped or chosen. */
export function DropZone({ reading, onFiles, onUnreadable }: DropZoneProps) {
  const { t } = useTranslation("drop");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    droppedFiles(event.dataTransfer).then((files) => onFiles(files.map(({ file }) => file)), onUnreadable);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    // The same files may be chosen again after they were mended.
    target.value = "";
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className="drop-zone"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <InboxOutlined className="drop-sign" aria-hidden="true" />
      <Button type="primary" loading={reading} onClick={() => input.current?.click()}>
        {t(reading ? "reading" : "choose")}
      </Button>
      <span className="quiet">{t("dropHere")}</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        onChange={choose}
      />
    </div>
  );
}

import { Alert, Button } from "antd";
import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { chosenFiles, type DroppedFile, droppedFiles } from "../../drop/dropped-files.ts";
import { UnreadablePackage } from "./use-read-package.ts";

interface PackageDropProps {
  readonly reading: boolean;
  readonly error: Error | null;
  readonly onFiles: (files: Promise<readonly DroppedFile[]>) => void;
}

/** Where a zip or a folder is dropped or chosen, and what was wrong with the last one. */
export function PackageDrop({ reading, error, onFiles }: PackageDropProps) {
  const { t } = useTranslation("json");
  const zip = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(droppedFiles(event.dataTransfer));
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = chosenFiles(target.files);
    // The same file may be chosen again after it was mended.
    target.value = "";
    if (files.length > 0) onFiles(Promise.resolve(files));
  };
  const reasons = error instanceof UnreadablePackage ? error.reasons : error === null ? [] : [error.message];
  return (
    <>
      <p className="lead">{t("importLead")}</p>
      {reasons.length > 0 && (
        <Alert
          type="error"
          showIcon
          className="form-alert"
          title={t("readFailed")}
          description={
            <ul className="import-problems">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          }
        />
      )}
      <div
        className="import-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <div className="json-tools">
          <Button type="primary" loading={reading} onClick={() => zip.current?.click()}>
            {t(reading ? "reading" : "chooseZip")}
          </Button>
          <Button disabled={reading} onClick={() => folder.current?.click()}>
            {t("chooseFolder")}
          </Button>
        </div>
        <span className="quiet">{t("dropHere")}</span>
        <input ref={zip} type="file" hidden accept=".zip,application/zip" onChange={choose} />
        <input
          ref={(input) => {
            folder.current = input;
            if (input !== null) input.webkitdirectory = true;
          }}
          type="file"
          hidden
          onChange={choose}
        />
      </div>
    </>
  );
}

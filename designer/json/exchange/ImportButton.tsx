import { UploadOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ImportPreview } from "./ImportPreview.tsx";
import { PackageDrop } from "./PackageDrop.tsx";
import { useReadPackage } from "./use-read-package.ts";

/** Takes in an app's folder: reads it, shows what it would change, and replaces the draft by it. */
export function ImportButton() {
  const { t } = useTranslation("json");
  const [open, setOpen] = useState(false);
  const read = useReadPackage();
  const close = () => {
    setOpen(false);
    read.reset();
  };
  return (
    <>
      <Button icon={<UploadOutlined />} onClick={() => setOpen(true)}>
        {t("import")}
      </Button>
      <Modal open={open} title={t("importTitle")} footer={null} width={640} destroyOnHidden onCancel={close}>
        {read.data === undefined ? (
          <PackageDrop reading={read.isPending} error={read.error} onFiles={read.mutate} />
        ) : (
          <ImportPreview read={read.data} onDone={close} onAnother={read.reset} />
        )}
      </Modal>
    </>
  );
}

import { App } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

/** Closes at once where nothing has been typed; asks first where it would be lost. */
export function useCarefulClose(isTyped: () => boolean, close: () => void): () => void {
  const { t } = useTranslation("record");
  const { modal } = App.useApp();
  const asking = useRef(false);
  return () => {
    if (asking.current) return;
    if (!isTyped()) {
      close();
      return;
    }
    asking.current = true;
    modal.confirm({
      title: t("discardSure"),
      okText: t("discard"),
      cancelText: t("keepTyping"),
      onOk: close,
      afterClose: () => {
        asking.current = false;
      },
    });
  };
}

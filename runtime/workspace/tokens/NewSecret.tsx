import { CheckOutlined, CopyOutlined } from "@ant-design/icons";
import { Alert, Button, Input, type InputRef, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "../../ui/copy-text.ts";

/** Shows the secret of a new token to be copied; it closes by its button alone, since nobody can show it again. */
export function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation("tokens");
  const [copied, setCopied] = useState<boolean | null>(null);
  const field = useRef<InputRef>(null);
  const copy = async () => {
    setCopied(await copyText(secret));
    // Where it cannot be copied it is at least selected.
    field.current?.select();
  };
  return (
    <Modal
      open
      title={t("secretTitle")}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type={copied === null ? "default" : "primary"} onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <p>{t("secretLead")}</p>
      <div className="token-secret">
        <Input
          ref={field}
          readOnly
          aria-label={t("title")}
          value={secret}
          onFocus={({ target }) => target.select()}
        />
        <Button
          type={copied === null ? "primary" : "default"}
          icon={copied === true ? <CheckOutlined /> : <CopyOutlined />}
          onClick={() => void copy()}
        >
          {t(copied === true ? "copied" : "copy")}
        </Button>
      </div>
      <div role="status">
        {copied === false && <Alert type="info" showIcon title={t("copyYourself")} className="token-copy" />}
      </div>
    </Modal>
  );
}

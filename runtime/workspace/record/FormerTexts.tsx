import { Alert, App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { FormerText } from "../../core/diff/former-text.ts";
import { copyText } from "../../ui/copy-text.ts";
import { useAbout } from "../../ui/i18n/use-about.ts";

interface FormerTextsProps {
  readonly texts: readonly FormerText[];
  /** Absent while the fields are still there on the page. */
  readonly onDismiss?: () => void;
}

/** What was typed into fields that the app does not have any more, to be copied elsewhere until it is dismissed. */
export function FormerTexts({ texts, onDismiss }: FormerTextsProps) {
  const { t } = useTranslation("record");
  const about = useAbout();
  const { message } = App.useApp();
  if (texts.length === 0) return null;
  const whole = texts.map(({ title, text }) => about(title, text)).join("\n");
  const copy = async () => {
    if (await copyText(whole)) void message.success(t("formerCopied"));
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="form-alert former-texts"
      title={t(onDismiss === undefined ? "formerSoon" : "former")}
      description={
        <>
          <dl>
            {texts.map(({ title, text }, index) => (
              <div key={index}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <Button size="small" onClick={() => void copy()}>
            {t("formerCopy")}
          </Button>
          {onDismiss !== undefined && (
            <Button size="small" onClick={onDismiss}>
              {t("formerDismiss")}
            </Button>
          )}
        </>
      }
    />
  );
}

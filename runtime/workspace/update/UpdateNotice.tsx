import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { UpdateWords } from "./UpdateWords.tsx";
import { useAppUpdate } from "./use-app-update.ts";
import { useUppermost } from "./use-uppermost.ts";

interface UpdateNoticeProps {
  readonly app: string;
  /** It stands in a drawer or dialog, which covers that of the page. */
  readonly over?: boolean;
}

/**
 * Tells that a newer version of the app was published and what it changes, while something is typed: the page goes on as
 * it is until the reader takes it over, which keeps what is typed.
 */
export function UpdateNotice({ app, over = false }: UpdateNoticeProps) {
  const { t } = useTranslation("shell");
  const { held, adopt } = useAppUpdate(app);
  const isSeen = useUppermost(over);
  if (!isSeen || held === undefined || held.newer === null) return null;
  return (
    <Alert
      type="info"
      showIcon
      banner
      role="status"
      className="update-notice"
      title={
        <>
          <UpdateWords view={held.view} newer={held.newer} most={3} />
          {t("updateKeeps")}
        </>
      }
      action={
        <Button size="small" onClick={adopt}>
          {t("updateNow")}
        </Button>
      }
    />
  );
}

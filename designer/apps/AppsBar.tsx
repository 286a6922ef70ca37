import { useTranslation } from "react-i18next";
import { AccountMenu } from "../../runtime/ui/frame/AccountMenu.tsx";

/** The bar over the list of apps: the way back to the reps' pages, and the account. */
export function AppsBar() {
  const { t } = useTranslation("design");
  return (
    <header className="designer-bar">
      <a href="/" className="brand" title={t("backToWork")}>
        <span className="brand-mark" aria-hidden="true" />
        Pipewright
      </a>
      <span className="quiet">{t("designer")}</span>
      <div className="designer-actions">
        <AccountMenu go={(page) => location.assign(page)} />
      </div>
    </header>
  );
}

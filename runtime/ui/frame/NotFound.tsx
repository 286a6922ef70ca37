import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "./use-page-title.ts";

/** The page for an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation("words");
  usePageTitle(t("notFound"), "Pipewright");
  return (
    <div className="page nothing-here">
      <h1>{t("notFound")}</h1>
      <p className="lead">{t("notFoundLead")}</p>
      <Link to="/">{t("home")}</Link>
    </div>
  );
}

import { Link } from "@tanstack/react-router";
import { Result } from "antd";
import { useTranslation } from "react-i18next";

/** The page for an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation("words");
  return (
    <div className="page">
      <Result status="404" title={<h1>{t("notFound")}</h1>} extra={<Link to="/">{t("home")}</Link>} />
    </div>
  );
}

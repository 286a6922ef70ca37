import { Link } from "@tanstack/react-router";
import { Result } from "antd";
import { useTranslation } from "react-i18next";

/** The page for an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation("words");
  return <Result status="404" title={t("notFound")} extra={<Link to="/">{t("back")}</Link>} />;
}

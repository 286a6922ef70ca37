import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppSummary } from "../../runtime/contract/generated/contract.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { AppIcon } from "../../runtime/ui/display/AppIcon.tsx";
import { DesignLink } from "../routes/DesignLink.tsx";
import { RemoveApp } from "./RemoveApp.tsx";

interface AppCardProps {
  readonly summary: AppSummary;
  /** The technical name where another app is called the same. */
  readonly twin: string | null;
}

/** An app that can be shaped, with what else can be done with it. */
export function AppCard({ summary, twin }: AppCardProps) {
  const { t, i18n } = useTranslation("design");
  const [removing, setRemoving] = useState(false);
  const { app, title, description, icon, version } = summary;
  const address = encodeURIComponent(app);
  const words = textIn(title, i18n.language);
  const published: MenuProps["items"] = [
    { key: "open", label: <a href={`/apps/${address}`}>{t("toWorkspace")}</a> },
    {
      key: "export",
      label: (
        <a href={`/api/apps/${address}/export`} download>
          {t("exportApp", { version: String(version) })}
        </a>
      ),
    },
    { type: "divider" },
  ];
  const items: MenuProps["items"] = [
    ...(version === null ? [] : published),
    { key: "remove", danger: true, label: t("removeAppEllipsis"), onClick: () => setRemoving(true) },
  ];
  return (
    <li className="choose-item">
      <DesignLink place={{ app }} className="choose-card">
        <strong>
          <AppIcon name={icon} /> {words}
          {twin !== null && <span className="twin-name">{twin}</span>}
        </strong>
        <span className="quiet">{textIn(description, i18n.language)}</span>
        <span className="quiet">
          {version === null ? t("notPublished") : t("version", { version: String(version) })}
        </span>
      </DesignLink>
      <Dropdown trigger={["click"]} menu={{ items }}>
        <Button
          type="text"
          size="small"
          className="choose-more"
          icon={<MoreOutlined />}
          aria-label={t("moreWith", { title: words })}
        />
      </Dropdown>
      {removing && <RemoveApp app={app} title={words} onClose={() => setRemoving(false)} />}
    </li>
  );
}

import { ApartmentOutlined, ExpandOutlined, ZoomInOutlined, ZoomOutOutlined } from "@ant-design/icons";
import { useReactFlow } from "@xyflow/react";
import { Button, Tooltip } from "antd";
import { useTranslation } from "react-i18next";

interface GraphToolsProps {
  /** Puts every box where it is laid out. */
  readonly onTidy: () => void;
  /** Whether somebody has moved a box. */
  readonly moved: boolean;
  /** Shows everything. */
  readonly onFit: () => void;
}

/** Near, far, everything at once, and tidied up. */
export function GraphTools({ onTidy, moved, onFit }: GraphToolsProps) {
  const { t } = useTranslation("pipelines");
  const { zoomIn, zoomOut } = useReactFlow();
  const tools = [
    { name: "zoomIn", icon: <ZoomInOutlined />, act: () => void zoomIn() },
    { name: "zoomOut", icon: <ZoomOutOutlined />, act: () => void zoomOut() },
    { name: "fitView", icon: <ExpandOutlined />, act: onFit },
  ] as const;
  return (
    <div className="graph-tools">
      {tools.map(({ name, icon, act }) => (
        <Tooltip key={name} title={t(name)} placement="bottom">
          <Button size="small" icon={icon} aria-label={t(name)} onClick={act} />
        </Tooltip>
      ))}
      <Tooltip title={t("tidyHelp")} placement="bottomRight">
        <Button
          size="small"
          icon={<ApartmentOutlined />}
          disabled={!moved}
          onClick={() => {
            onTidy();
            requestAnimationFrame(onFit);
          }}
        >
          {t("tidy")}
        </Button>
      </Tooltip>
    </div>
  );
}

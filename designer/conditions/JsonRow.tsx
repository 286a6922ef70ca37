import { DeleteOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import type { JsonNode } from "./condition-tree.ts";
import { writeTree } from "./write-tree.ts";

const mostShown = 2000;

/** A part of a condition that rows cannot show: as it is written, kept as it is or taken away. */
export function JsonRow({ node, onRemove }: { node: JsonNode; onRemove: () => void }) {
  const { t } = useTranslation("conditions");
  return (
    <div className="condition-row" role="group" aria-label={t("json")}>
      <code className="condition-json">{JSON.stringify(writeTree(node)).slice(0, mostShown)}</code>
      <Tooltip title={t("removeRow")}>
        <Button type="text" icon={<DeleteOutlined />} aria-label={t("removeRow")} onClick={onRemove} />
      </Tooltip>
      <div className="condition-hint">{t("jsonKept")}</div>
    </div>
  );
}

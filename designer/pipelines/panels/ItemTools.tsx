import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

interface ItemToolsProps<Item> {
  readonly items: readonly Item[];
  readonly index: number;
  /** What the item is called, for those who do not see it. */
  readonly label: string;
  readonly onChange: (items: readonly Item[]) => void;
}

/** Moves an item of a list up and down, or takes it away. */
export function ItemTools<Item>({ items, index, label, onChange }: ItemToolsProps<Item>) {
  const { t } = useTranslation("pipelines");
  const swap = (other: number) => {
    const [one, two] = [items[index], items[other]];
    if (one !== undefined && two !== undefined) onChange(items.with(index, two).with(other, one));
  };
  return (
    <span className="item-tools">
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        disabled={index === 0}
        aria-label={`${t("moveUp")}: ${label}`}
        onClick={() => swap(index - 1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        disabled={index === items.length - 1}
        aria-label={`${t("moveDown")}: ${label}`}
        onClick={() => swap(index + 1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={`${t("remove")}: ${label}`}
        onClick={() => onChange(items.toSpliced(index, 1))}
      />
    </span>
  );
}

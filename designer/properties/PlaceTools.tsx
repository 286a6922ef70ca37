import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

/** Null for what cannot be done here; left out for what is never done to such things. */
type Act = (() => void) | null | undefined;

interface PlaceToolsProps {
  /** What the item is called, for those who do not see it. */
  readonly label: string;
  readonly up?: Act;
  readonly down?: Act;
  readonly remove: Act;
}

const icons = { up: <ArrowUpOutlined />, down: <ArrowDownOutlined />, remove: <DeleteOutlined /> } as const;
const words = { up: "moveUp", down: "moveDown", remove: "remove" } as const;

/** The buttons that move one of a list up and down, and take it away. */
export function PlaceTools({ label, ...acts }: PlaceToolsProps) {
  const { t } = useTranslation("design");
  const about = useAbout();
  return (["up", "down", "remove"] as const).map((what) => {
    const act = acts[what];
    return act === undefined ? null : (
      <Button
        key={what}
        type="text"
        size="small"
        icon={icons[what]}
        disabled={act === null}
        aria-label={about(t(words[what]), label)}
        title={t(words[what])}
        onClick={() => act?.()}
      />
    );
  });
}

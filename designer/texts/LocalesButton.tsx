import { GlobalOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { useTranslation } from "react-i18next";
import { LocaleFields, type LocaleFieldsProps } from "./LocaleFields.tsx";

/** Opens a text in every language; says how many of them it has. */
export function LocalesButton(props: LocaleFieldsProps) {
  const { t } = useTranslation("texts");
  const { value, label } = props;
  const written = value === undefined || typeof value === "string" ? 0 : Object.keys(value).length;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <div className="locales-popover">
          <LocaleFields {...props} />
        </div>
      }
    >
      <Button
        icon={<GlobalOutlined />}
        className={written > 1 ? "locales-written" : ""}
        aria-label={t("languages", { label })}
      />
    </Popover>
  );
}

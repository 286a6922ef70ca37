import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { AppIcon } from "../../runtime/ui/display/AppIcon.tsx";
import { type IconName, iconNames } from "../../runtime/ui/display/icon-names.ts";
import { useClearing } from "../../runtime/ui/widgets/use-clearing.tsx";
import { Property } from "./Property.tsx";

interface IconPropertyProps {
  readonly value: string | undefined;
  readonly onChange: (icon: string | undefined) => void;
}

/** The icon of an app or a form; one that this version does not have keeps its name until another is chosen. */
export function IconProperty({ value, onChange }: IconPropertyProps) {
  const { t } = useTranslation(["icons", "settings"]);
  const clearing = useClearing(t("settings:icon"));
  const isKnown = value === undefined || (iconNames as readonly string[]).includes(value);
  const named = (name: string, label: string) => ({
    value: name,
    label: (
      <>
        <AppIcon name={name} /> {label}
      </>
    ),
    title: label,
  });
  return (
    <Property label={t("settings:icon")}>
      {(id) => (
        <Select<string>
          id={id}
          allowClear={clearing}
          value={value ?? null}
          placeholder={t("settings:noIcon")}
          options={[
            ...(isKnown ? [] : [named(value, value)]),
            ...iconNames.map((name: IconName) => named(name, t(name))),
          ]}
          showSearch={{ optionFilterProp: "title" }}
          onChange={(icon: string | null | undefined) => onChange(icon ?? undefined)}
        />
      )}
    </Property>
  );
}

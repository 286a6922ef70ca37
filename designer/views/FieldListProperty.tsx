import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { useDefaultLocale } from "../draft/draft-context.ts";
import { PlaceTools } from "../properties/PlaceTools.tsx";
import { fieldOptions } from "./field-options.ts";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

interface FieldListPropertyProps {
  readonly form: FormDefinition;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (fields: readonly string[]) => void;
}

/** Fields in an order of their own. */
export function FieldListProperty({ form, label, value, onChange }: FieldListPropertyProps) {
  const { t, i18n } = useTranslation("views");
  const about = useAbout();
  const defaultLocale = useDefaultLocale();
  const options = fieldOptions(form, i18n.language, defaultLocale, (name) => t(name));
  const titleOf = (name: string) => options.find((option) => option.value === name)?.label ?? name;
  const swap = (index: number, other: number) =>
    onChange(value.with(index, value[other] ?? "").with(other, value[index] ?? ""));
  return (
    <fieldset className="property">
      <legend>{label}</legend>
      <ol className="field-list">
        {value.map((name, index) => (
          <li key={name}>
            <span>{titleOf(name)}</span>
            <PlaceTools
              label={titleOf(name)}
              up={index === 0 ? null : () => swap(index, index - 1)}
              down={index === value.length - 1 ? null : () => swap(index, index + 1)}
              remove={() => onChange(value.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <Select
        aria-label={about(t("addField"), label)}
        placeholder={t("addField")}
        value={null}
        showSearch={{ optionFilterProp: "label" }}
        options={options.filter((option) => !value.includes(option.value))}
        onChange={(name: string) => onChange([...value, name])}
      />
    </fieldset>
  );
}

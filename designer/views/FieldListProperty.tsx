import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { useDefaultLocale } from "../draft/draft-context.ts";
import { fieldOptions } from "./field-options.ts";

interface FieldListPropertyProps {
  readonly form: FormDefinition;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (fields: readonly string[]) => void;
}

/** Fields in an order of their own. */
export function FieldListProperty({ form, label, value, onChange }: FieldListPropertyProps) {
  const { t, i18n } = useTranslation("views");
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
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={`${t("moveUp")}: ${titleOf(name)}`}
              onClick={() => swap(index, index - 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              disabled={index === value.length - 1}
              aria-label={`${t("moveDown")}: ${titleOf(name)}`}
              onClick={() => swap(index, index + 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`${t("remove")}: ${titleOf(name)}`}
              onClick={() => onChange(value.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <Select
        aria-label={`${t("addField")}: ${label}`}
        placeholder={t("addField")}
        value={null}
        showSearch={{ optionFilterProp: "label" }}
        options={options.filter((option) => !value.includes(option.value))}
        onChange={(name: string) => onChange([...value, name])}
      />
    </fieldset>
  );
}

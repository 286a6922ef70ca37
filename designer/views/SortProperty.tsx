import { SortAscendingOutlined, SortDescendingOutlined } from "@ant-design/icons";
import { Button, Select, Space } from "antd";
import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { useClearing } from "../../runtime/ui/widgets/use-clearing.tsx";
import { useDefaultLocale } from "../draft/draft-context.ts";
import { fieldOptions } from "./field-options.ts";

interface SortPropertyProps {
  readonly form: FormDefinition;
  readonly value: readonly string[];
  readonly onChange: (sort: readonly string[]) => void;
}

const most = 5;

/** What records are sorted by, the first field first, each up or down. */
export function SortProperty({ form, value, onChange }: SortPropertyProps) {
  const { t, i18n } = useTranslation("views");
  const defaultLocale = useDefaultLocale();
  const clearing = useClearing(t("sort"));
  const options = fieldOptions(form, i18n.language, defaultLocale, (name) => t(name));
  const rows = value.length < most ? [...value, null] : value;
  const write = (index: number, key: string | null) =>
    onChange(key === null ? value.toSpliced(index, 1) : value.toSpliced(index, 1, key));
  return (
    <fieldset className="property">
      <legend>{t("sort")}</legend>
      {rows.map((key, index) => {
        const descending = key?.startsWith("-") === true;
        const name = key?.replace(/^-/, "") ?? null;
        return (
          <Space.Compact key={key ?? "new"} block className="sort-row">
            <Select
              aria-label={t("sortBy", { number: String(index + 1) })}
              placeholder={t("sortNone")}
              value={name}
              allowClear={clearing}
              showSearch={{ optionFilterProp: "label" }}
              options={options.filter(
                (option) =>
                  option.value === name || !value.some((each) => each.replace(/^-/, "") === option.value),
              )}
              onChange={(next: string | undefined) =>
                write(index, next === undefined ? null : `${descending ? "-" : ""}${next}`)
              }
            />
            {name !== null && (
              <Button
                icon={descending ? <SortDescendingOutlined /> : <SortAscendingOutlined />}
                aria-label={t(descending ? "descending" : "ascending")}
                title={t(descending ? "descending" : "ascending")}
                onClick={() => write(index, descending ? name : `-${name}`)}
              />
            )}
          </Space.Compact>
        );
      })}
    </fieldset>
  );
}

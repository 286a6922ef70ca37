import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import { kindOf } from "../../runtime/core/fields/kind-of.ts";
import { FormulaEditor } from "../formula/FormulaEditor.tsx";
import type { FieldPanelProps } from "./field-panel.ts";
import { SelectProperty } from "./SelectProperty.tsx";

const results: { readonly [result: string]: { readonly type: string; readonly format?: string } } = {
  number: { type: "number" },
  integer: { type: "integer" },
  money: { type: "number", format: "money" },
  percent: { type: "number", format: "percent" },
  text: { type: "string" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
  "date-time": { type: "string", format: "date-time" },
};

/** A formula, and what kind of value it gives. */
export function FormulaPanel({ form, field, at, set, setMany }: FieldPanelProps) {
  const { t } = useTranslation(["forms", "kinds"]);
  const result = Object.entries(results).find(
    ([, { type, format }]) => type === field.type && format === field.format,
  );
  const place = useMemo(() => [...at, "x-formula"], [at]);
  return (
    <>
      <FormulaEditor
        form={form}
        at={place}
        label={t("formula")}
        help={t("formulaHelp")}
        value={field["x-formula"] ?? ""}
        expected={kindNameOf(field) === undefined ? undefined : kindOf(field).formulaType}
        onChange={(text) => set("x-formula", text)}
      />
      <SelectProperty
        label={t("result")}
        value={result?.[0]}
        options={Object.keys(results).map((value) => ({ value, label: t(`kinds:${value as "number"}`) }))}
        onChange={(value) => {
          const chosen = results[value ?? "number"];
          setMany({
            type: chosen?.type,
            format: chosen?.format,
            "x-decimals": chosen?.type === "number" ? field["x-decimals"] : undefined,
            "x-currency": chosen?.format === "money" ? (field["x-currency"] ?? "CNY") : undefined,
            "x-currencyField": chosen?.format === "money" ? field["x-currencyField"] : undefined,
          });
        }}
      />
    </>
  );
}

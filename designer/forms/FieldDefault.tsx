import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SetValue } from "../../runtime/core/definition/generated/definition.ts";
import type { FieldKindName } from "../../runtime/core/fields/field-kind-name.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import { kindOf } from "../../runtime/core/fields/kind-of.ts";
import type { FormulaType } from "../../runtime/core/formula/formula.ts";
import type { FieldPanelProps } from "../panels/field-panel.ts";
import { EffectValue } from "../pipelines/panels/EffectValue.tsx";

const without: ReadonlySet<FieldKindName> = new Set([
  ...(["formula", "rollup", "serial", "table"] as const),
  ...(["files", "image", "signature", "address"] as const),
]);

const firstFormulas: { readonly [type in FormulaType]?: string } = {
  date: "TODAY()",
  "date-time": "NOW()",
  number: "0",
  boolean: "TRUE",
};

interface FieldDefaultProps extends Omit<FieldPanelProps, "set"> {
  readonly title: string;
  /** The table whose column it is. */
  readonly table?: string | undefined;
}

/** With what a new record begins in the field: a value, the result of a formula, or nothing. */
export const FieldDefault = memo(function FieldDefault(props: FieldDefaultProps) {
  const { form, name, title, field, at, table, setMany } = props;
  const { t } = useTranslation("forms");
  const place = useMemo(() => [...at, "x-default"], [at]);
  const kind = kindNameOf(field);
  if (kind === undefined || without.has(kind)) return null;
  const computed = field["x-default"];
  const value: SetValue = computed ?? { value: field.default ?? null };
  const change = (next: SetValue) =>
    setMany(
      "formula" in next
        ? { default: undefined, "x-default": next }
        : { default: next.value ?? undefined, "x-default": undefined },
    );
  return (
    <fieldset className="property">
      <legend>{t(table === undefined ? "default" : "defaultRow")}</legend>
      <EffectValue
        form={form}
        field={name}
        at={place}
        table={table}
        title={title}
        value={value}
        nothing={t("noDefault")}
        firstFormula={firstFormulas[kindOf(field).formulaType ?? "text"] ?? '""'}
        onChange={change}
      />
    </fieldset>
  );
});

import { useTranslation } from "react-i18next";
import type { FieldPanelProps } from "./field-panel.ts";
import { NumberProperty } from "./NumberProperty.tsx";

/** As many as the language has. */
export const mostDecimals = 6;

/** How many decimal places are kept; of what is no number, or a whole one, there is nothing to say. */
export function DecimalsPanel({ field, set }: FieldPanelProps) {
  const { t } = useTranslation("forms");
  if (field.type !== "number") return null;
  return (
    <NumberProperty
      label={t("decimals")}
      help={field.format === "money" ? t("decimalsMoney") : undefined}
      min={0}
      max={mostDecimals}
      precision={0}
      value={field["x-decimals"]}
      onChange={(value) => set("x-decimals", value)}
    />
  );
}

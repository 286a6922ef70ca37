import { useTranslation } from "react-i18next";
import type { FieldPanelProps } from "./field-panel.ts";
import { NumberProperty } from "./NumberProperty.tsx";

/** How many decimal places are kept. */
export function DecimalsPanel({ field, set }: FieldPanelProps) {
  const { t } = useTranslation("forms");
  return (
    <NumberProperty
      label={t("decimals")}
      min={0}
      max={8}
      precision={0}
      value={field["x-decimals"]}
      onChange={(value) => set("x-decimals", value)}
    />
  );
}

import { useTranslation } from "react-i18next";
import type { FieldPanelProps } from "./field-panel.ts";
import { NumberProperty } from "./NumberProperty.tsx";

/** How long a text may and must be. */
export function LengthPanel({ field, set }: FieldPanelProps) {
  const { t } = useTranslation("forms");
  return (
    <div className="property-pair">
      <NumberProperty
        label={t("minLength")}
        min={0}
        max={100_000}
        precision={0}
        value={field.minLength}
        onChange={(value) => set("minLength", value)}
      />
      <NumberProperty
        label={t("maxLength")}
        min={1}
        max={100_000}
        precision={0}
        value={field.maxLength}
        onChange={(value) => set("maxLength", value)}
      />
    </div>
  );
}
